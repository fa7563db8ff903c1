package org.claimtracker.language.compare;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits, with the separators of all languages. */
final class Digits {

  private static final Pattern DIGITS =
      Pattern.compile("\\p{Nd}+(?:[.,'’\\u00a0\\u202f ]\\p{Nd}{3})*(?:[.,]\\p{Nd}+)?");

  private Digits() {}

  static NumberWords.Number at(String text, int start) {
    Matcher digits = DIGITS.matcher(text).region(start, text.length());
    digits.lookingAt();
    return new NumberWords.Number(value(digits.group()), digits.end());
  }

  /** A separator before exactly three final digits groups thousands; any other is decimal. */
  private static BigDecimal value(String written) {
    StringBuilder digits = new StringBuilder();
    int fraction = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    boolean parts = fraction >= 0 && written.length() - fraction - 1 != 3;
    for (int n = 0; n < written.length(); n++) {
      char one = written.charAt(n);
      if (Character.isDigit(one)) {
        digits.append(Character.digit(one, 10));
      } else if (parts && n == fraction) {
        digits.append('.');
      }
    }
    return new BigDecimal(digits.toString()).stripTrailingZeros();
  }
}
