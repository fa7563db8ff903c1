package org.claimtracker.api.requests;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Escapes control characters in what is logged: with a line break a client could forge a line, with
 * ESC it could command the terminal of whoever reads it.
 */
@LoggingFilter(name = "printable")
public final class PrintableLog implements Filter {

  /** Also those of other scripts that a terminal or a viewer takes for a line break. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}]");

  private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

  @Override
  public boolean isLoggable(LogRecord logged) {
    if (logged instanceof ExtLogRecord entry) {
      String message = MESSAGE.formatMessage(entry);
      if (message != null && CONTROL.matcher(message).find()) {
        entry.setMessage(escaped(message), FormatStyle.NO_FORMAT);
      }
      if (entry.getThrown() != null && isUnprintable(entry.getThrown())) {
        entry.setThrown(new Printable(entry.getThrown()));
      }
    }
    return true;
  }

  static String escaped(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  private static boolean isUnprintable(Throwable thrown) {
    int depth = 0;
    for (Throwable at = thrown; at != null && depth < Printable.MAX_CAUSES; at = at.getCause()) {
      if (CONTROL.matcher(at.toString()).find()) {
        return true;
      }
      depth++;
    }
    return thrown.getSuppressed().length > 0;
  }

  /** Prints like another throwable, without control characters. */
  private static final class Printable extends Throwable {

    private static final long serialVersionUID = 1;
    private static final int MAX_CAUSES = 20;

    private final String text;

    Printable(Throwable thrown) {
      this(thrown, 0);
    }

    private Printable(Throwable thrown, int depth) {
      super(
          null,
          thrown.getCause() == null || depth == MAX_CAUSES
              ? null
              : new Printable(thrown.getCause(), depth + 1));
      text = escaped(thrown.toString());
      setStackTrace(thrown.getStackTrace());
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
