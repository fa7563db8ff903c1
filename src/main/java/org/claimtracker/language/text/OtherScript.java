package org.claimtracker.language.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The script of a text that its language is not written in: the language is likely another one. A
 * machine's suggestion, which a person may ignore.
 *
 * @param script by ISO 15924, such as {@code Deva}
 * @param suggested the tag of a language in this script; null if none is known
 */
@Schema(requiredProperties = "script")
public record OtherScript(String script, String suggested) {

  private static final Map<String, Set<Integer>> SCRIPTS = new ConcurrentHashMap<>();

  /**
   * Empty if most letters fit the language, or if nothing is known of it.
   *
   * @param language a BCP 47 tag
   */
  public static Optional<OtherScript> of(String text, String language) {
    Map<Integer, Long> letters =
        letters(text).boxed().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    Set<Integer> fitting = scripts(Locale.forLanguageTag(language));
    long fit = fitting.stream().mapToLong(script -> letters.getOrDefault(script, 0L)).sum();
    long all = letters.values().stream().mapToLong(Long::longValue).sum();
    if (fitting.isEmpty() || fit * 2 > all) {
      return Optional.empty();
    }
    return letters.entrySet().stream()
        .max(Comparator.comparing(Map.Entry<Integer, Long>::getValue))
        .map(Map.Entry::getKey)
        .filter(script -> !fitting.contains(script))
        .flatMap(script -> in(script, text));
  }

  private static Optional<OtherScript> in(int script, String text) {
    // Every language is also written in Latin letters by somebody.
    String suggested =
        script == UScript.LATIN
            ? LanguageGuess.of(text).map(Locale::toLanguageTag).orElse(null)
            : LanguageGuess.mostLikely(text);
    boolean isWritten =
        suggested != null && scripts(Locale.forLanguageTag(suggested)).contains(script);
    return script == UScript.LATIN && !isWritten
        ? Optional.empty()
        : Optional.of(new OtherScript(UScript.getShortName(script), isWritten ? suggested : null));
  }

  private static IntStream letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .map(UScript::getScript)
        .filter(script -> script != UScript.COMMON && script != UScript.INHERITED);
  }

  /** The scripts that a language is usually written in, or the one that its tag names. */
  private static Set<Integer> scripts(Locale language) {
    return language.getScript().isEmpty()
        ? SCRIPTS.computeIfAbsent(language.getLanguage(), OtherScript::usual)
        : codes(ULocale.forLocale(language)).collect(Collectors.toSet());
  }

  private static Set<Integer> usual(String language) {
    return Stream.concat(
            Stream.of(new ULocale(language)),
            Arrays.stream(ULocale.getAvailableLocales())
                .filter(known -> known.getLanguage().equals(language)))
        .map(OtherScript::codes)
        .flatMap(Function.identity())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Integer> codes(ULocale locale) {
    int[] codes = UScript.getCode(locale);
    return codes == null ? Stream.empty() : Arrays.stream(codes).boxed();
  }
}
