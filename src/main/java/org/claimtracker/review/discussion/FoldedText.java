package org.claimtracker.review.discussion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text without what does not tell its words apart: other white space, invisible characters, other
 * forms of the same letter. It knows where each of its characters stands in the text.
 */
final class FoldedText {

  /** A part of a text, from its first character to behind its last. */
  record Span(int start, int end) {}

  /** Words that stand in more places are not looked at in each. */
  static final int MOST_PLACES = 400;

  /** What Markdown does not show: marks at the beginning of lines, addresses of links, emphasis. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?m)^[ \\t]*+(?:#{1,6}|>|[-+*]|\\d{1,9}[.)])[ \\t]++"
              + "|\\]\\([^()\\s]*+\\)"
              + "|[*_~`\\[\\]\\\\]");

  private final StringBuilder characters = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private FoldedText(int length) {
    starts = new int[length];
    ends = new int[length];
  }

  /**
   * Folds a text.
   *
   * @param asRead whether it is folded to what a reader of the page copies: without Markdown, with
   *     plain quotation marks
   */
  static FoldedText of(String text, boolean asRead) {
    FoldedText folded = new FoldedText(text.length());
    BitSet hidden = asRead ? markup(text) : new BitSet();
    int at = 0;
    while (at < text.length()) {
      int end = behindLetter(text, at);
      int first = text.codePointAt(at);
      if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
        folded.space(at, end);
      } else if (!hidden.get(at) && Character.getType(first) != Character.FORMAT) {
        String letter = composed(text.substring(at, end));
        folded.add(asRead ? plain(letter) : letter, at, end);
      }
      at = end;
    }
    return folded;
  }

  /** Single letters of Latin and Cyrillic are composed already. */
  private static String composed(String letter) {
    char first = letter.charAt(0);
    boolean already = letter.length() == 1 && (first < 0x300 || first >= 0x400 && first < 0x530);
    return already ? letter : Normalizer.normalize(letter, Normalizer.Form.NFC);
  }

  private static BitSet markup(String text) {
    BitSet hidden = new BitSet(text.length());
    MARKUP.matcher(text).results().forEach(found -> hidden.set(found.start(), found.end()));
    return hidden;
  }

  private static String plain(String letter) {
    return switch (letter) {
      case "\u2018", "\u2019", "\u201b", "\u02bc", "\u00b4" -> "'";
      case "\u201c", "\u201d", "\u201e", "\u201f", "\u00ab", "\u00bb" -> "\"";
      default -> letter;
    };
  }

  /** Where a letter with its combining marks ends. */
  private static int behindLetter(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length() && isCombining(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void space(int start, int end) {
    int last = characters.length() - 1;
    if (last >= 0 && characters.charAt(last) == ' ') {
      ends[last] = end;
    } else {
      add(" ", start, end);
    }
  }

  private void add(String letter, int start, int end) {
    for (int each = 0; each < letter.length(); each++) {
      if (characters.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length + 1);
        ends = Arrays.copyOf(ends, starts.length);
      }
      starts[characters.length()] = start;
      ends[characters.length()] = end;
      characters.append(letter.charAt(each));
    }
  }

  /** Every place in the text at which these words stand, first to last. */
  List<Span> placesOf(String words) {
    List<Span> places = new ArrayList<>();
    if (!words.isEmpty()) {
      for (int at = characters.indexOf(words);
          at >= 0 && places.size() <= MOST_PLACES;
          at = characters.indexOf(words, at + words.length())) {
        places.add(new Span(starts[at], ends[at + words.length() - 1]));
      }
    }
    return places;
  }

  @Override
  public String toString() {
    return characters.toString();
  }
}
