package org.claimtracker.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of one language that tell something about a sentence, from {@code
 * intake/words-*.properties}. A language without a list has no words: numbers, names, quotation
 * marks and labels still tell.
 */
final class Lexicon {

  private static final List<String> LANGUAGES = List.of("en", "uk");
  private static final int READ_FOR_A_GUESS = 5_000;

  /** One word in so many is a little one at least. */
  private static final int FEWEST_OF = 10;

  private static final Map<String, Lexicon> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> words;

  private Lexicon(Map<String, Set<String>> words) {
    this.words = words;
  }

  static Lexicon of(Locale language) {
    return KNOWN.computeIfAbsent(known(language), Lexicon::read);
  }

  /** The language whose little words a text has the most of, if it has enough of them. */
  static Optional<Locale> guess(String text) {
    List<Token> tokens = Token.in(text, 0, Math.min(text.length(), READ_FOR_A_GUESS));
    return LANGUAGES.stream()
        .map(Locale::forLanguageTag)
        .max(Comparator.comparingLong(language -> of(language).littleWords(tokens)))
        .filter(language -> of(language).littleWords(tokens) * FEWEST_OF > tokens.size());
  }

  private long littleWords(List<Token> tokens) {
    return tokens.stream().filter(token -> has("starters", token.lower())).count();
  }

  private static String known(Locale language) {
    return LANGUAGES.contains(language.getLanguage()) ? language.getLanguage() : "";
  }

  private static String resource(String language) {
    return "/intake/words-" + language + ".properties";
  }

  private static Lexicon read(String language) {
    Properties lists = new Properties();
    if (!language.isEmpty()) {
      try (InputStream file = Lexicon.class.getResourceAsStream(resource(language))) {
        lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return new Lexicon(
        lists.stringPropertyNames().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    list -> list, list -> Set.of(lists.getProperty(list).split("[\\s,]+")))));
  }

  /** Whether a lower-case word stands in a list. */
  boolean has(String list, String word) {
    return all(list).contains(word);
  }

  Set<String> all(String list) {
    return words.getOrDefault(list, Set.of());
  }

  /** Whether a lower-case word ends as the words of a list do, with at least a stem before it. */
  boolean ends(String list, String word) {
    return words.getOrDefault(list, Set.of()).stream()
        .anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
  }
}
