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
  private final FullStops stops;
  private int countedTo;
  private boolean open;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(String text, Locale language) {
    this.text = text;
    this.language = language;
    this.words = Lexicon.of(language);
    this.stops = new FullStops(text, words);
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
    // A line break within a paragraph only wraps a line.
    breaks.setText(
        text.substring(paragraph.start(), paragraph.end()).replaceAll("[\\n\\r\u0085\u2028]", " "));
    int from = paragraph.start();
    countedTo = from;
    open = false;
    int dateline = Dateline.end(text, paragraph);
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int place = behindClosingMarks(paragraph, paragraph.start() + end);
      if (place == paragraph.end()
          || place > dateline && !isGluedAt(paragraph.start(), from, place, paragraph.end())) {
        keep(from, place, number);
        from = place;
      }
    }
  }

  /** French sets a space before a closing mark, which Unicode's rules take for an opening one. */
  private int behindClosingMarks(Paragraph paragraph, int place) {
    int end = place;
    while (end < paragraph.end() && isClosing(paragraph, end)) {
      end++;
      while (end < paragraph.end() && Paragraph.isSpace(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private boolean isClosing(Paragraph paragraph, int place) {
    char mark = text.charAt(place);
    boolean ends = place + 1 == paragraph.end() || Paragraph.isSpace(text.charAt(place + 1));
    return ends && ("»”›)".indexOf(mark) >= 0 || mark == '"' && isInQuotation(place));
  }

  /** Whether a plain mark of the paragraph is open before a place; asked from start to end. */
  private boolean isInQuotation(int place) {
    for (; countedTo < place; countedTo++) {
      open ^= text.charAt(countedTo) == '"';
    }
    return open;
  }

  /** Whether the sentence continues after a break by Unicode's rules. */
  private boolean isGluedAt(int paragraphStart, int from, int place, int end) {
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
    return stops.areNone(paragraphStart, from, lastSign(from, place), next, end);
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
