package org.claimtracker.language.compare;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimtracker.language.text.Lexicon;

/**
 * The content words of a text without numbers, dates and units.
 *
 * @param words stems of all of them
 * @param common stems of those that are not names, as they are not capitalised
 */
public record ContentWords(Set<String> words, Set<String> common) {

  public static ContentWords of(ExtractedFacts facts) {
    Set<String> words = new HashSet<>();
    Set<String> common = new HashSet<>();
    for (Map.Entry<String, String> stem : Stem.words(facts.contentWords()).entrySet()) {
      String word = stem.getValue();
      if (word.chars().noneMatch(Character::isDigit)
          && facts.numbers().stream().noneMatch(number -> number.has(word))) {
        words.add(stem.getKey());
        if (Lexicon.of(facts.language()).is("nouns-have-capitals")
            || !Character.isUpperCase(word.codePointAt(0))) {
          common.add(stem.getKey());
        }
      }
    }
    return new ContentWords(words, common);
  }

  /** Whether this has content words and shares none of them with the other. */
  public boolean isOtherThan(ContentWords other) {
    return !common.isEmpty()
        && words.stream()
            .filter(other.words::contains)
            .noneMatch(word -> common.contains(word) || other.common.contains(word));
  }
}
