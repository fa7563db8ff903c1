package org.claimtracker.exchange.reading.text;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Texts of other desks as people read them: without what is invisible or left over. */
public final class TidyText {

  /** With its semicolon; without one it may be part of an address. */
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});");

  /** Marks without a width, and controls. The joiner and the non-joiner are spelling and stay. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\u00ad\u200b\u200e\u200f\ufeff\u2060\u202a-\u202e\u2066-\u2069"
              + "\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f]");

  /** Half a letter, which no database can keep. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+", Pattern.UNICODE_CHARACTER_CLASS);

  private TidyText() {}

  /** A text with entities read once, on one line; null if nothing is left. */
  public static String of(String text) {
    String cleaned = unquoted(plain(text));
    return cleaned.isEmpty() ? null : cleaned;
  }

  /** Each of several once; nothing for those of which nothing is left. */
  public static List<String> ofEach(Collection<String> texts) {
    return texts.stream().map(TidyText::of).filter(Objects::nonNull).distinct().toList();
  }

  /** The same as {@link #of}, but with the quotation marks around it, and empty for nothing. */
  public static String plain(String text) {
    if (text == null) {
      return "";
    }
    if (isClean(text)) {
      return text.strip();
    }
    String read =
        text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(TidyText::character);
    String whole = HALF.matcher(read).replaceAll("\ufffd");
    String shown =
        INVISIBLE.matcher(Normalizer.normalize(whole, Normalizer.Form.NFC)).replaceAll("");
    return WHITE_SPACE.matcher(shown).replaceAll(" ").strip();
  }

  /** Whether nothing has to be looked at but the spaces around it, as in most texts. */
  private static boolean isClean(String text) {
    boolean combines = false;
    char before = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean plain =
          letter >= ' ' && letter < 0x7f
              || letter > 0xa0 && letter != 0xad && letter < 0x1680
              || letter > 0x206f && letter < 0x3000
              || letter > 0x3000 && letter < 0xfe00;
      if (!plain
          || Character.isSurrogate(letter)
          || letter == '&'
          || letter == ' ' && before == ' ') {
        return false;
      }
      combines |= letter >= 0x300;
      before = letter;
    }
    return !combines || Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  private static String character(MatchResult entity) {
    return Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true));
  }

  private static String unquoted(String text) {
    int last = text.length() - 1;
    boolean quoted =
        last > 0
            && text.charAt(0) == '"'
            && text.charAt(last) == '"'
            && text.indexOf('"', 1) == last;
    return quoted ? text.substring(1, last).strip() : text;
  }

  /** What labels are compared by: without case, and with white space as one space. */
  public static String folded(String text) {
    String cleaned = of(text);
    return cleaned == null ? "" : UCharacter.foldCase(cleaned, true);
  }
}
