package org.claimtracker.claim.naming;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtracker.common.Slug;

/**
 * What a name is found by although it is written otherwise: its words in ASCII, what is left of
 * them without vowels, the same with one letter missing, and initials. Two names that differ by a
 * letter or by how they are transliterated share some of these, so an index finds one by the other.
 */
public final class NameTerms {

  private static final int MAX_WORDS = 12;
  private static final int MAX_WORD_LENGTH = 30;
  private static final int MAX_ACRONYM_LENGTH = 8;

  /** Shorter ones are shared by too many names. */
  private static final int MIN_CONSONANTS = 3;

  private static final int MIN_WORD_LENGTH = 4;

  private static final String WORD = "=";
  private static final String PART = "-";
  private static final String CONSONANTS = "~";
  private static final String ACRONYM = "@";
  private static final String INITIALS = "#";

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SMALL_WORD = Pattern.compile("\\p{Ll}{1,3}");

  private NameTerms() {}

  /** What a name is found by. */
  public static Set<String> of(String name) {
    return terms(name, ACRONYM, INITIALS);
  }

  /** Makes these the terms of a name; those that stay are not written anew. */
  public static void replace(Set<String> terms, String name) {
    Set<String> wanted = of(name);
    terms.retainAll(wanted);
    terms.addAll(wanted);
  }

  /** What finds names that are written like this one: initials find acronyms, and the reverse. */
  static Set<String> asked(String name) {
    return terms(name, INITIALS, ACRONYM);
  }

  /** What the words begin with that begin with the last word of a name; null if it is too short. */
  static String beginning(String name) {
    List<String> words = words(name);
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return last.length() < 2 ? null : WORD + last;
  }

  /** The first words of a name, in ASCII. */
  static List<String> words(String name) {
    return Arrays.stream(Slug.words(name).split("-"))
        .filter(word -> !word.isEmpty())
        .limit(MAX_WORDS)
        .map(word -> word.substring(0, Math.min(word.length(), MAX_WORD_LENGTH)))
        .toList();
  }

  /** The words as one: Health care as Healthcare. */
  static String joined(List<String> words) {
    String joined = String.join("", words);
    return joined.substring(0, Math.min(joined.length(), MAX_WORD_LENGTH));
  }

  private static Set<String> terms(String name, String ofOneWord, String ofSeveral) {
    List<String> words = words(name);
    Set<String> terms = new LinkedHashSet<>();
    for (String word : words) {
      terms.add(WORD + word);
      String consonants = consonants(word);
      if (consonants.length() >= MIN_CONSONANTS) {
        terms.add(CONSONANTS + consonants);
      }
      if (consonants.length() > MIN_CONSONANTS) {
        shortened(consonants).forEach(part -> terms.add(CONSONANTS + part));
      } else if (word.length() >= MIN_WORD_LENGTH) {
        terms.add(PART + word);
        shortened(word).forEach(part -> terms.add(PART + part));
      }
    }
    if (words.size() > 1) {
      terms.add(WORD + joined(words));
    }
    if (words.size() == 1 && words.get(0).length() <= MAX_ACRONYM_LENGTH) {
      terms.add(ofOneWord + words.get(0));
    }
    initials(name).forEach(initials -> terms.add(ofSeveral + initials));
    return terms;
  }

  /** Of all words, and of those that are not small: of both Bank of England and National Bank. */
  static Set<String> initials(String name) {
    List<String> words =
        BETWEEN.splitAsStream(name).filter(word -> !word.isEmpty()).limit(MAX_WORDS).toList();
    if (words.size() < 2) {
      return Set.of();
    }
    return Stream.of(
            words.stream(), words.stream().filter(word -> !SMALL_WORD.matcher(word).matches()))
        .map(some -> Slug.words(some.map(NameTerms::first).collect(Collectors.joining())))
        .filter(initials -> initials.length() > 1 && initials.length() <= MAX_ACRONYM_LENGTH)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String first(String word) {
    return new String(Character.toChars(word.codePointAt(0)));
  }

  /** The text without each of its letters in turn. */
  private static Stream<String> shortened(String text) {
    return IntStream.range(0, text.length())
        .mapToObj(at -> text.substring(0, at) + text.substring(at + 1));
  }

  /** What a word is written with however it is transliterated. */
  static String consonants(String word) {
    String alike =
        word.replace("ph", "f")
            .replace("x", "ks")
            .replace('z', 's')
            .replace('w', 'v')
            .replace('q', 'k')
            .replace('c', 'k');
    return alike.replaceAll("(.)\\1+", "$1").replaceAll("(?<!^)h|[aeiouyj]", "");
  }
}
