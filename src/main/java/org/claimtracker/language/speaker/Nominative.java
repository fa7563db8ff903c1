package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.language.text.WordForm;

/**
 * Turns a person's name from the Ukrainian genitive into the nominative: {@code Володимира
 * Зеленського} into Володимир Зеленський. Uses the dictionary and, for unknown surnames, their
 * endings; returns only unambiguous results.
 */
final class Nominative {

  private static final List<String> GENDERS = List.of("m", "f");

  /** Surnames declined like adjectives or possessives, by gender and genitive. */
  private static final Map<String, Map<String, String>> ENDINGS =
      Map.of(
          "m",
          endings(
              "ського", "ський", "цького", "цький", "зького", "зький", "ова", "ов", "єва", "єв",
              "ева", "ев"),
          "f",
          endings(
              "ської", "ська", "цької", "цька", "зької", "зька", "ової", "ова", "євої", "єва",
              "евої", "ева", "иної", "ина", "іної", "іна", "їної", "їна"));

  private Nominative() {}

  private static Map<String, String> endings(String... pairs) {
    Map<String, String> endings = new LinkedHashMap<>();
    for (int n = 0; n < pairs.length; n += 2) {
      endings.put(pairs[n], pairs[n + 1]);
    }
    return endings;
  }

  /** Empty where it is ambiguous. */
  static Optional<String> of(String genitive) {
    if (genitive.indexOf(' ') < 0 && !inDictionary(genitive, "noun:inanim").isEmpty()) {
      // May be a surname or a town.
      return Optional.empty();
    }
    List<String> found =
        GENDERS.stream().flatMap(gender -> of(List.of(genitive.split(" ")), gender)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Stream<String> of(List<String> words, String gender) {
    List<String> nominatives = new ArrayList<>();
    for (int n = 0; n < words.size(); n++) {
      boolean surname = n > 0 && n == words.size() - 1;
      Optional<String> nominative = of(words.get(n), gender, surname);
      if (nominative.isEmpty()) {
        return Stream.empty();
      }
      nominatives.add(nominative.get());
    }
    return Stream.of(String.join(" ", nominatives));
  }

  private static Optional<String> of(String word, String gender, boolean surname) {
    Set<String> known = inDictionary(word, "noun:anim:" + gender);
    if (known.size() == 1) {
      return known.stream().findFirst();
    }
    Optional<String> byEnding = byEnding(word, gender).filter(name -> surname || !known.isEmpty());
    return known.isEmpty() ? byEnding : byEnding.filter(known::contains);
  }

  /** Names of a kind whose genitive the word is. */
  private static Set<String> inDictionary(String word, String kind) {
    return WordForm.of(word).stream()
        .filter(form -> form.isProper() && form.is(kind) && form.stands(WordForm.GENITIVE))
        .map(WordForm::stem)
        .collect(Collectors.toSet());
  }

  private static Optional<String> byEnding(String word, String gender) {
    return ENDINGS.get(gender).entrySet().stream()
        .filter(ending -> word.length() > ending.getKey().length() + 1)
        .filter(ending -> word.endsWith(ending.getKey()))
        .map(
            ending ->
                word.substring(0, word.length() - ending.getKey().length()) + ending.getValue())
        .findFirst();
  }
}
