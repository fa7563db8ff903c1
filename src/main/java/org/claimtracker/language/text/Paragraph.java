package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a text, without white space around it.
 *
 * @param speaker who speaks in it, by the label that a transcript puts before it; null elsewhere
 */
public record Paragraph(int start, int end, String speaker) {

  /** The bullet or number of a list item. */
  public static final Pattern ITEM = Pattern.compile(" ?(?:[•◦▪‣●*–—-]|\\p{Nd}{1,3}[.)]) ");

  /** Stamp, name and perhaps a remark; {@code Q.}; {@code Mr. ROE of Ohio.} of the parliaments. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\[?[\\d:.,]{4,12}\\]?\\s{1,3})?"
              + "(?:([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{Nd}.'’\\- ]{0,60})"
              + "(?:\\([^()\\n]{1,60}\\))?\\s?[:：]\\s|([QA])\\.\\s"
              + "|(?:Mr|Mrs|Ms|Dr)\\. (\\p{Lu}[\\p{Lu}'’-]{1,40})(?: of [\\p{L} ]{2,30})?\\. )");

  public static List<Paragraph> in(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int[] one : LineBreaks.paragraphs(text)) {
      paragraphs.add(new Paragraph(one[0], one[1], null));
    }
    return TranscriptLabels.strip(text, paragraphs);
  }

  static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || character == '\uFEFF';
  }

  /** Whether a line begins as if somebody were named who speaks in it. */
  static boolean isLabelled(String text, int start, int end) {
    return LABEL.matcher(text).region(start, end).lookingAt();
  }

  /** The label before what is said, or null. */
  Matcher label(String text) {
    Matcher label = LABEL.matcher(text).region(start, end);
    if (!label.lookingAt()) {
      return null;
    }
    if (label.group(1) == null) {
      return label;
    }
    List<Token> words = Token.in(text, label.start(1), label.end(1));
    boolean named =
        words.size() <= 5
            && words.stream().allMatch(word -> word.isCapitalised() || word.text().length() <= 3);
    return named || TranscriptLabels.isQuestionOrAnswer(label.group(1)) ? label : null;
  }
}
