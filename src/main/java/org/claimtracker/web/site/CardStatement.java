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
 * A statement on a card: in lines, as large as it fits. One that is too long for the smallest
 * letters ends after a word with a sign that there is more.
 *
 * @param text as much of it as there is room for
 */
record CardStatement(String text, List<TextLayout> lines) {

  private static final int MAX_FONT_SIZE = 64;
  private static final int MIN_FONT_SIZE = 34;
  private static final int STEP = 6;
  private static final int MAX_LINES = 6;

  private static final String MORE = "…";

  /** A quotation mark that opens a word of the next line. */
  private static final Pattern OPENED_LAST = Pattern.compile("\\s\\p{P}+\\s*$");

  /** Where a statement may be broken, in letters of one size. */
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

    /** The beginning of a text that leaves room for an ending in the last of the lines. */
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
   * Sets a statement.
   *
   * @param closing the mark that ends it, cut or not
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

  /** Larger letters leave room for fewer lines. */
  private static int most(int size) {
    return size > 50 ? MAX_LINES - 2 : size > MIN_FONT_SIZE ? MAX_LINES - 1 : MAX_LINES;
  }
}
