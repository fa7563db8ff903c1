package org.claimtracker.language.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into sentences by Unicode's rules for the language, but neither after an
 * abbreviation nor between a quotation and its reporting clause.
 */
public final class Sentences {

  /** The maximum length of a claim's statement; longer sentences are split. */
  static final int MAX_LENGTH = 1000;

  private static final String CLOSING = "\"'”“’»«›‹)]」』";
  private static final String DASHES = "–—-―";

  private final String text;
  private final Locale language;
  private final Lexicon words;
  private final List<Sentence> found = new ArrayList<>();
  private int paragraphStart;

  private Sentences(String text, Locale language) {
    this.text = text;
    this.language = language;
    this.words = Lexicon.of(language);
  }

  public static List<Sentence> in(String text, List<Paragraph> paragraphs, Locale language) {
    Sentences sentences = new Sentences(text, language);
    for (int number = 0; number < paragraphs.size(); number++) {
      sentences.read(paragraphs.get(number), number);
    }
    return sentences.found;
  }

  private void read(Paragraph paragraph, int number) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text.substring(paragraph.start(), paragraph.end()));
    int from = paragraph.start();
    paragraphStart = from;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int place = paragraph.start() + end;
      if (place == paragraph.end() || !isGluedAt(from, place, paragraph.end())) {
        keep(from, place, number);
        from = place;
      }
    }
  }

  /** Whether the sentence continues after a break by Unicode's rules. */
  private boolean isGluedAt(int from, int place, int end) {
    int next = place;
    while (next < end && DASHES.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    while (next < end && Paragraph.isSpace(text.charAt(next))) {
      next++;
    }
    if (next < end && Character.isLowerCase(text.codePointAt(next))) {
      return true;
    }
    List<Token> before = Token.in(text, Math.max(from, place - 40), place);
    if (before.isEmpty() || text.charAt(lastSign(from, place)) != '.') {
      return false;
    }
    String last = before.get(before.size() - 1).lower();
    boolean numberFollows = next < end && Character.isDigit(text.codePointAt(next));
    return from == paragraphStart && isNumberOfAnItem(before)
        || words.has("abbreviations", last)
        || words.has("abbreviations.before-numbers", last) && numberFollows
        || isInitial(before.get(before.size() - 1)) && !startsASentence(next, end);
  }

  /** {@code 1.} at the beginning of a paragraph. */
  private static boolean isNumberOfAnItem(List<Token> before) {
    return before.size() == 1 && before.get(0).text().matches("\\p{Nd}{1,3}\\.?");
  }

  /** {@code J.} and the last letter of {@code U.S.} */
  private boolean isInitial(Token last) {
    return last.text().length() == 1 && last.isCapitalised();
  }

  private boolean startsASentence(int next, int end) {
    List<Token> after = Token.in(text, next, Math.min(end, next + 40));
    return after.isEmpty() || words.has("sentence-starters", after.get(0).lower());
  }

  private int lastSign(int from, int place) {
    int last = place - 1;
    while (last > from
        && (Paragraph.isSpace(text.charAt(last)) || CLOSING.indexOf(text.charAt(last)) >= 0)) {
      last--;
    }
    return last;
  }

  private void keep(int from, int to, int paragraph) {
    int start = from;
    while (to - start > MAX_LENGTH) {
      int cut = cutBefore(start);
      keepStripped(start, cut, paragraph);
      start = cut;
    }
    keepStripped(start, to, paragraph);
  }

  /** The last space within the maximum length, or else any boundary between two characters. */
  private int cutBefore(int start) {
    int most = start + MAX_LENGTH;
    for (int cut = most; cut > start + MAX_LENGTH / 2; cut--) {
      if (Paragraph.isSpace(text.charAt(cut))) {
        return cut;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  private void keepStripped(int from, int to, int paragraph) {
    int start = from;
    int end = to;
    while (start < end && Paragraph.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Paragraph.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      found.add(Sentence.of(text, start, end, paragraph));
    }
  }
}
