package org.claimtracker.exchange.reading.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and ends with an error where one piece is too large. */
public final class CountedBytes extends FilterInputStream {

  /** One piece took more bytes than it may. */
  public static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;

    public TooMany() {
      super("too large");
    }
  }

  private final long limit;
  private long count;
  private long begin;

  public CountedBytes(InputStream source) {
    this(source, Long.MAX_VALUE);
  }

  /**
   * @param limit of one piece
   */
  public CountedBytes(InputStream source, long limit) {
    super(source);
    this.limit = limit;
  }

  public long count() {
    return count;
  }

  /** A piece ends here. */
  public void nextPiece() {
    begin = count;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    counted(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] octets, int offset, int length) throws IOException {
    int read = super.read(octets, offset, length);
    counted(Math.max(read, 0));
    return read;
  }

  private void counted(int more) throws IOException {
    count += more;
    if (count - begin > limit) {
      throw new TooMany();
    }
  }
}
