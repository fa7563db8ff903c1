package org.claimtracker.language.compare;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimtracker.language.text.Lexicon;

/**
 * What a text says, beside who, when and how much: its telling words without numbers, dates and
 * what numbers count.
 *
 * @param words by their stems
 * @param common those of them that are no name, because they stand without a capital
 */
public record ContentWords(Set<String> words, Set<String> common) {

  public static ContentWords of(ExtractedFacts particulars) {
    Set<String> words = new HashSet<>();
    Set<String> common = new HashSet<>();
    for (Map.Entry<String, String> stem : Stem.words(particulars.telling()).entrySet()) {
      String word = stem.getValue();
      if (word.chars().noneMatch(Character::isDigit)
          && particulars.numbers().stream().noneMatch(number -> number.has(word))) {
        words.add(stem.getKey());
        if (Lexicon.of(particulars.language()).is("nouns-have-capitals")
            || !Character.isUpperCase(word.codePointAt(0))) {
          common.add(stem.getKey());
        }
      }
    }
    return new ContentWords(words, common);
  }

  /** Whether this says something, and nothing of it is said by the other. */
  public boolean isOtherThan(ContentWords other) {
    return !common.isEmpty()
        && words.stream()
            .filter(other.words::contains)
            .noneMatch(word -> common.contains(word) || other.common.contains(word));
  }
}
