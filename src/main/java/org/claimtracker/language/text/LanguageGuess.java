package org.claimtracker.language.text;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.language.LanguageAnalyzers;

/**
 * The language that a text is likely written in, by its script, by its commonest words and by
 * letters that only one language has. Every guess is among the {@link #possible} languages.
 */
public final class LanguageGuess {

  private static final int MAX_CHARACTERS = 5_000;

  /** At least one word in this many has to be evidence for a language. */
  private static final int WORDS_PER_EVIDENCE = 10;

  /** Fewer words tell nothing, even in a script that a single language here is written in. */
  private static final int MIN_WORDS = 3;

  /** The default language of a script, where there is no other evidence. */
  private static final Map<UnicodeScript, String> DEFAULTS =
      Map.of(UnicodeScript.LATIN, "en", UnicodeScript.CYRILLIC, "uk", UnicodeScript.ARABIC, "ar");

  private LanguageGuess() {}

  /** The language of a text; empty where there is little evidence, or where it is letters alone. */
  public static Optional<Locale> of(String text) {
    String read = beginning(text);
    List<Token> tokens = Token.in(read, 0, read.length());
    List<String> languages = inMainScript(read);
    if (languages.size() == 1 && tokens.size() >= MIN_WORDS) {
      return Optional.of(Locale.forLanguageTag(languages.get(0)));
    }
    Map<String, Long> evidence = evidence(languages, tokens);
    return best(evidence)
        .filter(language -> Lexicon.of(language).hasCommonWords())
        .filter(language -> evidence.get(language) * WORDS_PER_EVIDENCE > tokens.size())
        .map(Locale::forLanguageTag);
  }

  /** The most likely language of a text, however short; a person can change it. */
  public static String mostLikely(String text) {
    String read = beginning(text);
    List<String> languages = inMainScript(read);
    return best(evidence(languages, Token.in(read, 0, read.length())))
        .or(() -> languages.stream().filter(DEFAULTS::containsValue).findFirst())
        .or(() -> languages.stream().findFirst())
        .orElse("en");
  }

  /** Those of the given languages that the text may be in, judging by its scripts. */
  public static List<String> possible(String text, Collection<String> languages) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    letters(text).forEach(letter -> scripts.add(UnicodeScript.of(letter)));
    return languages.stream()
        .filter(
            language ->
                language.equals(LanguageAnalyzers.OTHER)
                    || Lexicon.of(language).scripts().stream().anyMatch(scripts::contains))
        .sorted()
        .toList();
  }

  /** Whether most letters of a text belong to a script of the given languages. */
  public static boolean isMostlyIn(String text, Collection<String> languages) {
    if (languages.contains(LanguageAnalyzers.OTHER)) {
      return true;
    }
    Set<UnicodeScript> theirs =
        languages.stream()
            .flatMap(language -> Lexicon.of(language).scripts().stream())
            .collect(Collectors.toSet());
    long letters = letters(text).count();
    long known = letters(text).filter(letter -> theirs.contains(UnicodeScript.of(letter))).count();
    return known * 2 > letters;
  }

  private static IntStream letters(String text) {
    return text.codePoints().filter(Character::isLetter);
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
  }

  /** The languages of the text's dominant script. */
  private static List<String> inMainScript(String text) {
    Map<UnicodeScript, Long> letters =
        letters(text)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Function<String, Long> share =
        language ->
            Lexicon.of(language).scripts().stream()
                .mapToLong(script -> letters.getOrDefault(script, 0L))
                .sum();
    long most = LanguageAnalyzers.tags().stream().mapToLong(share::apply).max().orElse(0);
    return most == 0
        ? List.of()
        : LanguageAnalyzers.tags().stream().filter(one -> share.apply(one) == most).toList();
  }

  /** The language with the most evidence, the first of several. */
  private static Optional<String> best(Map<String, Long> evidence) {
    return evidence.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() > 0)
        .map(Map.Entry::getKey);
  }

  private static Map<String, Long> evidence(List<String> languages, List<Token> tokens) {
    Map<String, Long> evidence = new LinkedHashMap<>();
    languages.forEach(language -> evidence.put(language, evidence(language, tokens)));
    return evidence;
  }

  /** The number of words that are evidence for a language. */
  private static long evidence(String language, List<Token> tokens) {
    Lexicon lexicon = Lexicon.of(language);
    long common = tokens.stream().filter(token -> lexicon.isCommon(token.lower())).count();
    long own = tokens.stream().filter(token -> lexicon.hasOwnLetter(token.lower())).count();
    // Related languages share common words, so a single one is no evidence.
    return common == 1 && lexicon.listsCommonWords() ? own : common + own;
  }
}
