package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.language.text.Lexicon;

/**
 * Words and phrases of a list, as they stand in a text: an underscore is a space, * stands for any
 * letters. The longest counts: in "no more than" there is no "more than".
 */
final class PhraseList {

  /** A phrase in a text. */
  record Found(String value, String written, int start, int end) {}

  private record Phrase(String value, Pattern pattern) {}

  private final List<Phrase> phrases = new ArrayList<>();
  private final Pattern any;

  /**
   * @param values each phrase with what it stands for
   */
  private PhraseList(Map<String, String> values) {
    List<String> longestFirst =
        values.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(one -> one))
            .toList();
    longestFirst.forEach(one -> phrases.add(new Phrase(values.get(one), pattern(regex(one)))));
    String all = longestFirst.stream().map(PhraseList::regex).collect(Collectors.joining("|"));
    this.any = longestFirst.isEmpty() ? null : pattern("(?:" + all + ")");
  }

  /** Lists of which each stands for its own name. */
  static PhraseList of(String language, String... lists) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String list : lists) {
      Lexicon.of(language).all(list).forEach(phrase -> values.putIfAbsent(phrase, list));
    }
    return new PhraseList(values);
  }

  /** A list of pairs, {@code per_day=day}. */
  static PhraseList ofPairs(String language, String list) {
    return ofPairs(Lexicon.of(language).all(list));
  }

  static PhraseList ofPairs(Set<String> pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.lastIndexOf('=');
      values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new PhraseList(values);
  }

  static String regex(String phrase) {
    String[] parts = phrase.split("(?<=[*_'])|(?=[*_'])");
    StringBuilder regex = new StringBuilder();
    for (String part : parts) {
      switch (part) {
        case "*" -> regex.append("[\\p{L}\\p{M}]*+");
        case "_" -> regex.append("[\\s\\u00a0-]+");
        case "'" -> regex.append("['’ʼ]");
        default -> regex.append(Pattern.quote(part));
      }
    }
    return regex.toString();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}\\p{Nd}])" + regex + "(?![\\p{L}\\p{M}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** All phrases of a text, without overlap. */
  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (any != null) {
      Matcher matcher = any.matcher(text);
      while (matcher.find()) {
        found.add(found(text, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** The phrase that begins at an offset; null for none. */
  Found at(String text, int start) {
    for (Phrase phrase : phrases) {
      Matcher matcher = behind(phrase.pattern.matcher(text), start, text.length());
      if (matcher.lookingAt()) {
        return new Found(phrase.value, matcher.group(), start, matcher.end());
      }
    }
    return null;
  }

  private Found found(String text, int start, int end) {
    Found found = at(text, start);
    return found != null ? found : new Found("", text.substring(start, end), start, end);
  }

  private static Matcher behind(Matcher matcher, int start, int end) {
    return matcher.region(start, end).useTransparentBounds(true).useAnchoringBounds(false);
  }
}
