package org.claimtracker.publish.bulk;

import java.util.regex.Pattern;

/** Texts of CSV files that spreadsheets open. */
public final class SpreadsheetText {

  /** What spreadsheets interpret as the beginning of a formula, also after spaces. */
  private static final Pattern FORMULA =
      Pattern.compile("\\s*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

  private SpreadsheetText() {}

  /**
   * Prevents formula injection: a text that a spreadsheet could run is prefixed with an apostrophe.
   */
  public static String of(String text) {
    return text != null && FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
