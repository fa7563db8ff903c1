package org.claimtracker.language;

import com.ibm.icu.lang.UScript;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The language that a text is likely written in, by its script and by letters that only one
 * language has. A person sees it and can change it.
 */
public final class LanguageGuess {

  /** What the languages are offered as, most used at such desks first. */
  public static final List<String> OFFERED =
      List.of(
          "uk", "en", "ru", "pl", "de", "fr", "es", "it", "pt", "ro", "cs", "sk", "hu", "bg", "sr",
          "el", "lt", "lv", "et", "fi", "sv", "nl", "tr", "ar", "fa", "he", "ur", "ka", "hy", "hi",
          "zh", "ja", "ko");

  /** The language that a script most likely means. */
  private static final Map<Integer, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UScript.LATIN, "en"),
          Map.entry(UScript.CYRILLIC, "uk"),
          Map.entry(UScript.ARABIC, "ar"),
          Map.entry(UScript.HEBREW, "he"),
          Map.entry(UScript.GREEK, "el"),
          Map.entry(UScript.GEORGIAN, "ka"),
          Map.entry(UScript.ARMENIAN, "hy"),
          Map.entry(UScript.DEVANAGARI, "hi"),
          Map.entry(UScript.HAN, "zh"),
          Map.entry(UScript.HANGUL, "ko"));

  /** Letters that tell languages of one script apart; the first that is found decides. */
  private static final Map<String, Pattern> BY_LETTERS = new LinkedHashMap<>();

  static {
    letters("uk", "[іїєґІЇЄҐ]");
    letters("ru", "[ыэёъЫЭЁЪ]");
    letters("sr", "[ђћџљњјЂЋЏЉЊЈ]");
    letters("fa", "[پچژگ]");
    letters("ja", "[\\p{IsHiragana}\\p{IsKatakana}]");
    letters("pl", "[ąęłńśźżĄĘŁŃŚŹŻ]");
    letters("cs", "[ěřůĚŘŮ]");
    letters("ro", "[ăâțșĂȚȘ]");
    letters("tr", "[ğışĞİŞ]");
    letters("hu", "[őűŐŰ]");
    letters("de", "[ßäöüÄÖÜ]");
    letters("es", "[ñ¿¡Ñ]");
    letters("pt", "[ãõÃÕ]");
    letters("fr", "[çèêœÇÈÊŒ]");
  }

  private LanguageGuess() {}

  private static void letters(String language, String letters) {
    BY_LETTERS.put(language, Pattern.compile(letters));
  }

  public static String of(String text) {
    return BY_LETTERS.entrySet().stream()
        .filter(letters -> letters.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> byScript(text))
        .orElse("en");
  }

  private static Optional<String> byScript(String text) {
    return text
        .codePoints()
        .mapToObj(UScript::getScript)
        .filter(BY_SCRIPT::containsKey)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(script -> BY_SCRIPT.get(script.getKey()));
  }
}
