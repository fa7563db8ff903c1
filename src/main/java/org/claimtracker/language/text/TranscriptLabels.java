package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.language.LanguageAnalyzers;

/** Strips the labels of a transcript from what is said, and tells who speaks by them. */
public final class TranscriptLabels {

  /** A single label may be a heading; a transcript has several. */
  private static final int LABELS_OF_A_TRANSCRIPT = 3;

  /** Beyond this many different labels, each used once, it is a panel and not a form. */
  private static final int SPEAKERS_OF_A_PANEL = 6;

  private static final Set<String> QUESTION = ofAll("transcript.question");
  private static final Set<String> ANSWER = ofAll("transcript.answer");

  private static final Set<String> PEOPLE =
      Stream.of("first-names.he", "first-names.she", "titles", "roles")
          .flatMap(list -> ofAll(list).stream())
          .collect(Collectors.toUnmodifiableSet());

  private TranscriptLabels() {}

  /** Whether a label says what a paragraph is, and not who speaks: {@code Q}, {@code Answer}. */
  public static boolean isQuestionOrAnswer(String label) {
    return is(QUESTION, label) || is(ANSWER, label);
  }

  private static boolean is(Set<String> words, String label) {
    return words.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  private static Set<String> ofAll(String list) {
    return Lexicon.ofAll(list, LanguageAnalyzers.OTHER);
  }

  static List<Paragraph> strip(String text, List<Paragraph> paragraphs) {
    Map<String, Integer> labels = new HashMap<>();
    int spokenIn = 0;
    for (Paragraph paragraph : paragraphs) {
      Matcher label = paragraph.label(text);
      if (label != null) {
        labels.merge(speaker(label), 1, Integer::sum);
        spokenIn += says(text, label.end(), paragraph.end()) ? 1 : 0;
      }
    }
    boolean dialogue =
        spokenIn > 1
            && spokenIn == paragraphs.size()
            && labels.keySet().stream().allMatch(TranscriptLabels::isSomebody);
    if (!dialogue && !isTranscript(labels)) {
      return paragraphs;
    }
    List<Paragraph> spoken = new ArrayList<>();
    String speaker = null;
    for (Paragraph paragraph : paragraphs) {
      Matcher label = paragraph.label(text);
      if (label != null) {
        speaker = fullName(speaker(label), labels);
      }
      int start = label == null ? paragraph.start() : label.end();
      if (start < paragraph.end()) {
        spoken.add(new Paragraph(start, paragraph.end(), speaker));
      }
    }
    return spoken;
  }

  private static boolean isTranscript(Map<String, Integer> labels) {
    boolean asked = labels.keySet().stream().anyMatch(label -> is(QUESTION, label));
    boolean answered = labels.keySet().stream().anyMatch(label -> is(ANSWER, label));
    int labelled = labels.values().stream().mapToInt(Integer::intValue).sum();
    boolean repeated = labels.size() < labelled || labelled >= SPEAKERS_OF_A_PANEL;
    return asked && answered || labelled >= LABELS_OF_A_TRANSCRIPT && repeated;
  }

  private static boolean says(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** {@code Jane Roe}, {@code MAYOR}, {@code Mayor Roe}, but not {@code Full Name}. */
  private static boolean isSomebody(String label) {
    String first = label.split(" ")[0];
    boolean capitals = label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 2;
    return capitals
        || label.indexOf(' ') > 0
            && label.substring(label.lastIndexOf(' ') + 1).length() > 1
            && PEOPLE.contains(first.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** {@code ROE} is the only one whose full name another label gives. */
  private static String fullName(String label, Map<String, Integer> labels) {
    String ending = " " + label.toLowerCase(Locale.ROOT);
    List<String> fuller =
        labels.keySet().stream()
            .filter(other -> other.toLowerCase(Locale.ROOT).endsWith(ending))
            .toList();
    return fuller.size() == 1 ? fuller.get(0) : label;
  }

  private static String speaker(Matcher label) {
    for (int group = 1; group < 3; group++) {
      if (label.group(group) != null) {
        return label.group(group).strip();
      }
    }
    return label.group(3);
  }
}
