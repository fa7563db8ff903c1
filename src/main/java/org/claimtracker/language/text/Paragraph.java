package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a text, without white space around it.
 *
 * @param speaker who speaks in it, by the label that a transcript puts before it; null elsewhere
 */
public record Paragraph(int start, int end, String speaker) {

  /** The usual line length of hard-wrapped text. */
  private static final int WRAPPED_FROM = 50;

  private static final int WRAPPED_TO = 100;

  /** The bullet or number of a list item. */
  public static final Pattern ITEM = Pattern.compile(" ?(?:[•◦▪‣●*–—-]|\\p{Nd}{1,3}[.)]) ");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\[?[\\d:.,]{4,12}\\]?\\s{1,3})?"
              + "(?:(\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’\\- ]{0,60})"
              + "(?:\\([^()\\n]{1,60}\\))?\\s?[:：]\\s|([QA])\\.\\s)");

  /** A single label may be a heading; a transcript has several. */
  private static final int LABELS_OF_A_TRANSCRIPT = 3;

  public static List<Paragraph> in(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = endOf(text, from);
      int start = from;
      int stop = end;
      while (start < stop && isSpace(text.charAt(start))) {
        start++;
      }
      while (stop > start && isSpace(text.charAt(stop - 1))) {
        stop--;
      }
      if (start < stop) {
        paragraphs.add(new Paragraph(start, stop, null));
      }
      from = end + 1;
    }
    return labelled(text, paragraphs);
  }

  static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || character == '\uFEFF';
  }

  /** The line break that ends a paragraph, as opposed to one that only wraps a line. */
  private static int endOf(String text, int from) {
    int line = from;
    int end = lineEnd(text, line);
    while (end < text.length() && isWrapped(text, line, end)) {
      line = end + 1;
      end = lineEnd(text, line);
    }
    return end;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && "\n\r\u2028\u2029\u0085\f".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isWrapped(String text, int line, int end) {
    int length = end - line;
    if (length < WRAPPED_FROM || length > WRAPPED_TO || text.charAt(end) != '\n') {
      return false;
    }
    char last = text.charAt(end - 1);
    return end + 1 < text.length()
        && !isSpace(text.charAt(end + 1))
        && (Character.isLetterOrDigit(last) || ",;-–—".indexOf(last) >= 0)
        && !ITEM.matcher(text).region(end + 1, lineEnd(text, end + 1)).lookingAt()
        && !LABEL.matcher(text).region(end + 1, lineEnd(text, end + 1)).lookingAt();
  }

  /** Strips the speaker labels of a transcript from what is said. */
  private static List<Paragraph> labelled(String text, List<Paragraph> paragraphs) {
    Map<String, Integer> labels = new HashMap<>();
    paragraphs.forEach(
        paragraph -> {
          Matcher label = paragraph.label(text);
          if (label != null) {
            labels.merge(speaker(label), 1, Integer::sum);
          }
        });
    int labelled = labels.values().stream().mapToInt(Integer::intValue).sum();
    if (labelled < LABELS_OF_A_TRANSCRIPT || labels.size() == labelled && labelled < 6) {
      return paragraphs;
    }
    List<Paragraph> spoken = new ArrayList<>();
    String speaker = null;
    for (Paragraph paragraph : paragraphs) {
      Matcher label = paragraph.label(text);
      if (label != null) {
        speaker = speaker(label);
      }
      int start = label == null ? paragraph.start : label.end();
      if (start < paragraph.end) {
        spoken.add(new Paragraph(start, paragraph.end, speaker));
      }
    }
    return spoken;
  }

  private static String speaker(Matcher label) {
    return label.group(1) == null ? label.group(2) : label.group(1).strip();
  }

  private Matcher label(String text) {
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
    return named ? label : null;
  }
}
