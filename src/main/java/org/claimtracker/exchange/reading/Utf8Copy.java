package org.claimtracker.exchange.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimtracker.exchange.reading.format.Encoding;
import org.claimtracker.exchange.reading.format.Skipped;

/** The rows of a document in another encoding, read from a copy in UTF-8 that goes with them. */
final class Utf8Copy implements RawRows {

  private final Path copy;
  private final RawRows rows;

  Utf8Copy(Path file, Encoding encoding) throws IOException {
    copy = Files.createTempFile("import", ".json");
    try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        Writer writer = Files.newBufferedWriter(copy)) {
      bytes.skipNBytes(encoding.bom());
      Reader reader = new InputStreamReader(bytes, encoding.decoder());
      reader.transferTo(writer);
      writer.flush();
      rows = new DocumentRows(copy, 0);
    } catch (IOException unreadable) {
      Files.deleteIfExists(copy);
      throw unreadable;
    }
  }

  @Override
  public RawReview next() throws IOException {
    return rows.next();
  }

  @Override
  public long bytesRead() {
    return rows.bytesRead();
  }

  @Override
  public Skipped skipped() {
    return rows.skipped();
  }

  @Override
  public boolean isPart() {
    return rows.isPart();
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
