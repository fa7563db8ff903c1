package org.claimtracker.language.speaker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.language.text.WordForm;

/**
 * Decides whether a name may be an inflected form of another in Ukrainian or Russian, by the
 * Ukrainian dictionary and by case endings: {@code Олафа Шольца} of Олаф Шольц.
 */
public final class Declension {

  /** Nominative endings and what replaces them in other cases. */
  private static final List<Map.Entry<String, Set<String>>> ENDINGS =
      List.of(
          Map.entry("ий", Set.of("ого", "ому", "им", "ім", "его", "ему", "ом")),
          Map.entry("ой", Set.of("ого", "ому", "ым", "ом")),
          Map.entry("ій", Set.of("ього", "ьому", "ого", "ому", "ім")),
          Map.entry("а", Set.of("и", "і", "у", "ою", "ої", "ій", "ы", "е", "ой")),
          Map.entry("я", Set.of("і", "ї", "ю", "ею", "єю", "ьої", "и", "е", "ей")),
          Map.entry("е", Set.of("ого", "ому", "им", "ім")),
          Map.entry("о", Set.of("а", "у", "ові", "ом", "і")),
          Map.entry("й", Set.of("я", "ю", "єві", "єм", "ї", "ем", "е")),
          Map.entry("ь", Set.of("я", "ю", "еві", "ем", "і")),
          Map.entry(
              "", Set.of("а", "я", "у", "ю", "ові", "еві", "ом", "ем", "им", "і", "ым", "е")));

  /** Feminine surnames in the nominative, which look like masculine ones in the genitive. */
  private static final String OF_WOMEN = ".*(?:ова|ева|єва|їва|ина|іна|їна|ська|цька|зька)";

  private static final int MIN_STEM_LENGTH = 2;

  /** Bounds of an inflected ending and of the stem before it. */
  private static final int MAX_ENDING_LENGTH = 4;

  private static final int MIN_KEPT_LETTERS = 3;

  private Declension() {}

  /** Both in lower case. */
  public static boolean mayBe(String written, String nominative) {
    String[] words = written.split(" ");
    String[] others = nominative.split(" ");
    if (words.length != others.length || words.length == 1 && written.matches(OF_WOMEN)) {
      return false;
    }
    for (int n = 0; n < words.length; n++) {
      // Inflection keeps the first letter; this spares the dictionary look-up.
      if (!words[n].regionMatches(0, others[n], 0, 1)) {
        return false;
      }
    }
    for (int n = 0; n < words.length; n++) {
      if (!words[n].equals(others[n]) && !isFormOf(words[n], others[n])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFormOf(String word, String nominative) {
    return WordForm.of(word).stream().anyMatch(form -> form.stem().equalsIgnoreCase(nominative))
        || ENDINGS.stream()
            .anyMatch(
                ending ->
                    nominative.endsWith(ending.getKey()) && hasOneOf(word, nominative, ending));
  }

  private static boolean hasOneOf(
      String word, String nominative, Map.Entry<String, Set<String>> ending) {
    String stem = nominative.substring(0, nominative.length() - ending.getKey().length());
    return stem.length() >= MIN_STEM_LENGTH
        && word.startsWith(stem)
        && ending.getValue().contains(word.substring(stem.length()));
  }

  /** Whether a name is written in Cyrillic. */
  public static boolean isCyrillic(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
  }

  /** The length of the prefix that a word keeps in all cases. */
  public static int kept(String word) {
    return Math.min(word.length(), Math.max(MIN_KEPT_LETTERS, word.length() - MAX_ENDING_LENGTH));
  }
}
