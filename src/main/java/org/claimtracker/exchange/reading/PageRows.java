package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.claimtracker.exchange.reading.format.Skipped;

/** The rows of a page: the ClaimReviews of its JSON-LD. */
final class PageRows implements RawRows {

  /** A page is read as a whole. */
  static final long MAX_BYTES = 8 << 20;

  private final Skipped skipped = new Skipped();
  private final Iterator<RawReview> rows;
  private final long size;
  private long count;

  PageRows(Path file, Charset charset) throws IOException {
    size = Files.size(file);
    PieceRows pieces = new PieceRows(skipped);
    pieces.addPage(new String(Files.readAllBytes(file), charset), true);
    rows = pieces.rows(this::place).iterator();
  }

  private RowPlace place(Integer script, Long line) {
    count++;
    return new RowPlace(count, line, script, null);
  }

  @Override
  public RawReview next() {
    return rows.hasNext() ? rows.next() : null;
  }

  @Override
  public long bytesRead() {
    return size;
  }

  @Override
  public Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
