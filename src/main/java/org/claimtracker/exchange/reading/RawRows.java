package org.claimtracker.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import org.claimtracker.exchange.reading.format.Skipped;

/** The rows of a file in its form, one after the other. */
interface RawRows extends Closeable {

  /** The next row; null after the last. A file that breaks off ends with a row that says so. */
  RawReview next() throws IOException;

  long bytesRead();

  /** What was no row. */
  Skipped skipped();

  default boolean isPart() {
    return false;
  }
}
