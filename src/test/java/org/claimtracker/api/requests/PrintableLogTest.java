package org.claimtracker.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** What reaches the log of what clients send. */
class PrintableLogTest {

  private static final String HOSTILE = "a\r\n2026-11-30 INFO forged \u001b[2Jb\u0085\u2028c";
  private static final String ESCAPED =
      "a\\u000d\\u000a2026-11-30 INFO forged \\u001b[2Jb\\u0085\\u2028c";

  @Test
  void control_characters_in_a_message_or_its_arguments_are_escaped() {
    assertThat(printed(new ExtLogRecord(Level.INFO, HOSTILE, "here"))).isEqualTo(ESCAPED);

    ExtLogRecord formatted = new ExtLogRecord(Level.INFO, "%s!", FormatStyle.PRINTF, "here");
    formatted.setParameters(new Object[] {HOSTILE});
    assertThat(printed(formatted)).isEqualTo(ESCAPED + "!");
  }

  @Test
  void they_are_escaped_in_every_cause_of_what_was_thrown() {
    ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "Failed", "here");
    entry.setThrown(
        new IllegalStateException("outer", new IllegalArgumentException("for \n" + HOSTILE)));

    assertThat(printed(entry))
        .contains("IllegalStateException: outer", "at org.claimtracker")
        .contains("Caused by: java.lang.IllegalArgumentException: for \\u000a" + ESCAPED)
        .doesNotContain("\u001b", "\n2026");
  }

  @Test
  void ordinary_lines_stay_as_they_are() {
    assertThat(printed(new ExtLogRecord(Level.INFO, "Слово\tand 100%", "here")))
        .isEqualTo("Слово\tand 100%");
  }

  private static String printed(ExtLogRecord entry) {
    assertThat(new PrintableLog().isLoggable(entry)).isTrue();
    return new PatternFormatter("%s%e").format(entry);
  }
}
