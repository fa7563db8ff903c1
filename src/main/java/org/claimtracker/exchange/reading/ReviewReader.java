package org.claimtracker.exchange.reading;

import java.io.Closeable;
import java.util.Iterator;
import java.util.Map;

/**
 * Goes through the rows of a file once. It can be left at any row; {@link #skipTo} goes on there
 * later, on another reader of the same file.
 */
public interface ReviewReader extends Iterator<RowResult>, Closeable {

  /**
   * Passes over the rows up to and with this one. They are read all the same, so that later ones
   * which repeat them are known.
   */
  void skipTo(long row);

  /** How far the file is read, of {@link #bytesTotal}. */
  long bytesRead();

  long bytesTotal();

  /** What was no row so far, with how often: empty lines, posts without a check. */
  Map<String, Long> skipped();

  /** Whether the file says that it is only a part of the whole, as a page of an answer does. */
  boolean isPart();

  @Override
  void close();
}
