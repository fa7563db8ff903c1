package org.claimtracker.language.text;

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
import java.util.stream.Stream;

/**
 * The words of one language that tell something about a sentence, from {@code
 * intake/words-*.properties}. A language without a list has no words: numbers, names, quotation
 * marks and labels still tell.
 */
public final class Lexicon {

  private static final List<String> LANGUAGES = List.of("en", "uk", "ru", "de", "fr", "es", "ar");
  private static final int MAX_CHARACTERS_FOR_GUESS = 5_000;

  /** One word in so many is a little one at least. */
  private static final int MAX_TOKENS_PER_FUNCTION_WORD = 10;

  private static final Map<String, Lexicon> KNOWN = new ConcurrentHashMap<>();

  private static final String ENDINGS = ".endings";

  private final Map<String, Set<String>> words;

  /** How the words of a list may end that need not stand in it. */
  private final Map<String, Set<String>> endings;

  /** What may stand before any word without a space, as "and" in Arabic. */
  private final Set<String> beginnings;

  private Lexicon(Map<String, Set<String>> words) {
    this.words = words;
    this.beginnings = words.getOrDefault("beginnings", Set.of());
    this.endings =
        words.keySet().stream()
            .filter(list -> list.endsWith(ENDINGS))
            .collect(
                Collectors.toUnmodifiableMap(
                    list -> list.substring(0, list.length() - ENDINGS.length()), words::get));
  }

  public static Lexicon of(Locale language) {
    return KNOWN.computeIfAbsent(known(language), Lexicon::read);
  }

  /** The language whose little words a text has the most of, if it has enough of them. */
  public static Optional<Locale> guess(String text) {
    List<Token> tokens = Token.in(text, 0, Math.min(text.length(), MAX_CHARACTERS_FOR_GUESS));
    return LANGUAGES.stream()
        .map(Locale::forLanguageTag)
        .max(Comparator.comparingLong(language -> of(language).littleWords(tokens)))
        .filter(
            language ->
                of(language).littleWords(tokens) * MAX_TOKENS_PER_FUNCTION_WORD > tokens.size());
  }

  private long littleWords(List<Token> tokens) {
    String list = words.containsKey("little-words") ? "little-words" : "starters";
    long found = tokens.stream().filter(token -> has(list, token.lower())).count();
    // Languages that are akin share some; one alone tells nothing.
    return found == 1 && list.equals("little-words") ? 0 : found;
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
                    list -> list,
                    list ->
                        Stream.of(lists.getProperty(list).split("[\\s,]+"))
                            .collect(Collectors.toUnmodifiableSet()))));
  }

  /** Whether a lower-case word stands in a list, or ends as the words of that list do. */
  public boolean has(String list, String word) {
    if (holds(list, word)) {
      return true;
    }
    for (String with : beginnings) {
      if (word.startsWith(with) && holds(list, word.substring(with.length()))) {
        return true;
      }
    }
    return false;
  }

  /** With at least a stem before the ending. */
  private boolean holds(String list, String word) {
    if (all(list).contains(word)) {
      return true;
    }
    for (String ending : endings.getOrDefault(list, Set.of())) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  public boolean hasAny(List<String> lists, String word) {
    for (String list : lists) {
      if (has(list, word)) {
        return true;
      }
    }
    return false;
  }

  public Set<String> all(String list) {
    return words.getOrDefault(list, Set.of());
  }

  /** What a list gives for a word, {@code полиции=полиция}. */
  public Optional<String> given(String list, String word) {
    return all(list).stream()
        .filter(pair -> pair.startsWith(word + "="))
        .map(pair -> pair.substring(word.length() + 1))
        .findFirst();
  }

  /** Whether the language is as a list says it is. */
  public boolean is(String list) {
    return has(list, "yes");
  }
}
