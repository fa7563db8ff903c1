package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells line breaks that end a paragraph from those that only wrap a line, as in text out of a PDF
 * or a mail. In a block of wrapped prose the next word would not have fitted on the line, some
 * lines begin in lower case and some sentence ends; lists, headings and verse are not like that.
 */
final class LineBreaks {

  private static final int MIN_WIDTH = 20;
  private static final int MAX_WIDTH = 140;

  /** Narrower lines that go on with a capital are rather verse or a list. */
  private static final int MIN_WIDTH_BEFORE_CAPITAL = 40;

  /** How full a line is that has no room for the next word, in lines of uneven length. */
  private static final double FULL = 0.85;

  private static final String TERMINAL = ".!?…:。؟！？।";
  private static final String CLOSING = "\"'”“’»«›‹)]」』";
  private static final String OPENING = "\"'“„«»‘‚‹([「『¿¡";

  /** A line; its text begins behind white space and the marks of a quoted mail. */
  private record Line(int start, int textStart, int end, int next) {

    int length() {
      return end - textStart;
    }

    int indentation() {
      return textStart - start;
    }

    boolean isBlank() {
      return textStart >= end;
    }
  }

  /** Properties of lines without a blank one between them. */
  private record Block(int width, int lines, boolean goesOnInLowerCase, boolean endsASentence) {}

  private final String text;
  private final List<int[]> paragraphs = new ArrayList<>();

  private LineBreaks(String text) {
    this.text = text;
  }

  /** Start and end of each paragraph, blank ones left out. */
  static List<int[]> paragraphs(String text) {
    LineBreaks breaks = new LineBreaks(text);
    List<Line> block = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      Line line = breaks.line(from);
      if (line.isBlank()) {
        breaks.read(block);
        block.clear();
      } else {
        block.add(line);
      }
      from = line.next;
    }
    breaks.read(block);
    return breaks.paragraphs;
  }

  private Line line(int from) {
    int stop = from;
    while (stop < text.length() && "\n\r\u2028\u2029\u0085\f".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    int next = text.startsWith("\r\n", stop) ? stop + 2 : stop + 1;
    int start = from;
    while (start < stop && (Paragraph.isSpace(text.charAt(start)) || text.charAt(start) == '>')) {
      start++;
    }
    int end = stop;
    while (end > start && Paragraph.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Line(from, start, end, next);
  }

  private void read(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Block block = block(lines);
    int start = lines.get(0).textStart;
    for (int n = 0; n < lines.size(); n++) {
      boolean last = n + 1 == lines.size();
      if (last || !isWrapped(lines.get(n), lines.get(n + 1), block)) {
        paragraphs.add(new int[] {start, lines.get(n).end});
        start = last ? 0 : lines.get(n + 1).textStart;
      }
    }
  }

  private Block block(List<Line> lines) {
    int width = lines.stream().mapToInt(Line::length).max().orElse(0);
    boolean inLowerCase =
        lines.stream().skip(1).anyMatch(line -> Character.isLowerCase(firstLetter(line)));
    boolean endsASentence = lines.stream().anyMatch(this::holdsTheEndOfASentence);
    return new Block(width, lines.size(), inLowerCase, endsASentence);
  }

  private boolean holdsTheEndOfASentence(Line line) {
    for (int place = line.textStart + 1; place < line.end; place++) {
      boolean ends = place + 1 == line.end || Paragraph.isSpace(text.charAt(place + 1));
      if (ends && TERMINAL.indexOf(text.charAt(place)) >= 0 && text.charAt(place) != ':'
          || ends && CLOSING.indexOf(text.charAt(place)) >= 0 && isTerminal(place - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTerminal(int place) {
    return TERMINAL.indexOf(text.charAt(place)) >= 0;
  }

  private boolean isWrapped(Line line, Line next, Block block) {
    boolean deeper = next.indentation() > line.indentation() && !isItem(line);
    if (block.width < MIN_WIDTH
        || block.width > MAX_WIDTH
        || deeper
        || text.charAt(line.next - 1) != '\n'
        || isItem(next)
        || Paragraph.isLabelled(text, next.textStart, next.end)) {
      return false;
    }
    boolean full = line.length() + 1 + firstWord(next) >= block.width * FULL;
    boolean ended = isEnded(line);
    int first = firstLetter(next);
    if (Character.isLowerCase(first)) {
      return full && !ended && block.endsASentence && hasWords(line);
    }
    if (block.width < MIN_WIDTH_BEFORE_CAPITAL || !full) {
      return false;
    }
    return block.goesOnInLowerCase && block.endsASentence
        || !ended
            && (block.lines == 2 || Character.getType(first) == Character.OTHER_LETTER)
            && block.endsASentence;
  }

  private boolean isItem(Line line) {
    return Paragraph.ITEM.matcher(text).region(line.textStart, line.end).lookingAt();
  }

  /** One or two words are an item of a list. */
  private boolean hasWords(Line line) {
    return Token.in(text, line.textStart, line.end).size() > 2;
  }

  private boolean isEnded(Line line) {
    int last = line.end - 1;
    while (last > line.textStart && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return isTerminal(last);
  }

  private int firstWord(Line line) {
    int end = line.textStart;
    while (end < line.end && !Paragraph.isSpace(text.charAt(end))) {
      end++;
    }
    return end - line.textStart;
  }

  private int firstLetter(Line line) {
    int place = line.textStart;
    while (place < line.end - 1 && OPENING.indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    return text.codePointAt(place);
  }
}
