package org.claimtracker.web.site;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement laid out in lines, as large as fits. One that is too long for the smallest font size
 * is cut after a word, with an ellipsis.
 *
 * @param text the part that fits
 */
record CardStatement(String text, List<TextLayout> lines) {

  private static final int MAX_FONT_SIZE = 64;
  private static final int MIN_FONT_SIZE = 34;
  private static final int STEP = 6;
  private static final int MAX_LINES = 6;

  private static final String MORE = "…";

  /** Punctuation at the end of a line that opens a word of the next line. */
  private static final Pattern OPENED_LAST = Pattern.compile("\\s\\p{P}+\\s*$");

  /** Where the statement may be broken at one font size. */
  private record Setting(Font font, FontRenderContext letters, float room) {

    LineBreakMeasurer measurer(String text) {
      AttributedString styled = new AttributedString(text);
      styled.addAttribute(TextAttribute.FONT, font);
      return new LineBreakMeasurer(styled.getIterator(), letters);
    }

    List<TextLayout> lines(String text) {
      LineBreakMeasurer measurer = measurer(text);
      List<TextLayout> lines = new ArrayList<>();
      while (measurer.getPosition() < text.length()) {
        lines.add(measurer.nextLayout(room));
      }
      return lines;
    }

    /** The longest beginning that leaves room for an ending in the last line. */
    String beginning(String text, String ending) {
      LineBreakMeasurer measurer = measurer(text);
      for (int line = 1; line < MAX_LINES; line++) {
        measurer.setPosition(measurer.nextOffset(room));
      }
      int end =
          measurer.nextOffset(room - (float) font.getStringBounds(ending, letters).getWidth());
      BreakIterator letter = BreakIterator.getCharacterInstance();
      letter.setText(text);
      String beginning = text.substring(0, letter.isBoundary(end) ? end : letter.preceding(end));
      return OPENED_LAST.matcher(beginning).replaceFirst("").strip();
    }
  }

  /**
   * Lays out a statement.
   *
   * @param closing the closing quotation mark
   */
  static CardStatement set(
      String statement, String closing, FontRenderContext letters, float room) {
    for (int size = MAX_FONT_SIZE; ; size -= STEP) {
      Setting setting = new Setting(CardPicture.font(Font.BOLD, size), letters, room);
      List<TextLayout> lines = setting.lines(statement + closing);
      if (lines.size() <= most(size)) {
        return new CardStatement(statement + closing, lines);
      }
      if (size <= MIN_FONT_SIZE) {
        String cut = setting.beginning(statement, MORE + closing) + MORE + closing;
        return new CardStatement(cut, setting.lines(cut));
      }
    }
  }

  /** A larger font leaves room for fewer lines. */
  private static int most(int size) {
    return size > 50 ? MAX_LINES - 2 : size > MIN_FONT_SIZE ? MAX_LINES - 1 : MAX_LINES;
  }
}
