package org.claimtracker.exchange.deskfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the running desk as a desk file. */
@ApplicationScoped
public class DeskExport {

  private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{16})\\.([1-9][0-9]{0,17})");

  /** Each holds a connection and, on H2, rows that were changed since it began. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 10;
  private static final int BUFFER = 32 * 1024;

  private final DataSource source;
  private final Clock clock;
  private final String application;
  private final Semaphore permits = new Semaphore(AT_ONCE);

  /**
   * Where to go on.
   *
   * @param snapshot null at the start
   * @param lines how many lines there are already
   */
  public record Start(String snapshot, long lines) {

    private boolean fits(DeskFileHeader header) {
      return snapshot == null || snapshot.equals(header.snapshot());
    }
  }

  DeskExport(
      DataSource source,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String application) {
    this.source = source;
    this.clock = clock;
    this.application = application;
  }

  /**
   * Where a cursor goes on; 409 if what is kept has changed since.
   *
   * @param cursor the header's {@code snapshot}, a dot and the number of lines there are already;
   *     null for none
   */
  public Start start(String cursor) {
    if (permits.availablePermits() == 0) {
      throw Problems.unavailable(DeskFileError.EXPORTS_UNDER_WAY);
    }
    if (cursor == null || cursor.isEmpty()) {
      return new Start(null, 0);
    }
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw Problems.malformed(DeskFileError.EXPORT_CURSOR_UNKNOWN);
    }
    Start start = new Start(parts.group(1), Long.parseLong(parts.group(2)));
    DeskFileHeader now = header();
    if (!start.fits(now)) {
      throw Problems.conflict(DeskFileError.EXPORT_CHANGED);
    }
    if (start.lines() >= now.lines() + 2) {
      throw Problems.malformed(DeskFileError.EXPORT_CURSOR_UNKNOWN);
    }
    return start;
  }

  private DeskFileHeader header() {
    try (Connection connection = source.getConnection();
        DeskSnapshot snapshot = snapshot(connection)) {
      return snapshot.header();
    } catch (SQLException failed) {
      throw new IllegalStateException("The desk cannot be read", failed);
    }
  }

  private DeskSnapshot snapshot(Connection connection) throws SQLException {
    return new DeskSnapshot(connection, clock.instant(), application);
  }

  /**
   * Writes all lines from there on.
   *
   * @param gone whether nobody reads them any more
   */
  public void write(Start start, OutputStream out, BooleanSupplier gone) throws IOException {
    acquire();
    try (Connection connection = source.getConnection();
        DeskSnapshot snapshot = snapshot(connection);
        OutputStream buffered = new BufferedOutputStream(out, BUFFER)) {
      if (!start.fits(snapshot.header())) {
        throw new IOException("The desk was changed before the export went on");
      }
      snapshot.write(buffered, start.lines(), gone);
    } catch (SQLException failed) {
      throw new IOException("The desk cannot be read", failed);
    } finally {
      permits.release();
    }
  }

  private void acquire() throws IOException {
    try {
      if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("Other exports are under way");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
