package org.claimtracker.exchange.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimtracker.exchange.reading.format.CountedBytes;
import org.claimtracker.exchange.reading.format.Skipped;

/** Rows of a file that is read from its beginning to its end. */
abstract class FileRows implements RawRows {

  final CountedBytes bytes;
  final Skipped skipped = new Skipped();
  private long rows;

  /**
   * @param begin after a byte order mark
   * @param limit in bytes, of what {@link CountedBytes} calls a piece
   */
  FileRows(Path file, int begin, long limit) throws IOException {
    bytes = new CountedBytes(new BufferedInputStream(Files.newInputStream(file)), limit);
    bytes.skipNBytes(begin);
  }

  FileRows(Path file, int begin) throws IOException {
    this(file, begin, Long.MAX_VALUE);
  }

  /** How many rows were found so far. */
  final long rows() {
    return rows;
  }

  /**
   * The place of the next row.
   *
   * @param item a post; null for none
   */
  final RowPlace place(long line, Long item) {
    rows++;
    return new RowPlace(rows, line, null, item);
  }

  @Override
  public final long bytesRead() {
    return bytes.count();
  }

  @Override
  public final Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
