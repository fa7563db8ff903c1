package org.claimtracker.language.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.language.LanguageAnalyzers;

/**
 * What is known of the words of one language, from {@code language/<tag>.properties}; what the keys
 * mean stands in the file of English. A language without a file has no words: numbers, names,
 * quotation marks and labels still tell something about its sentences.
 */
public final class Lexicon {

  private static final Map<String, Lexicon> KNOWN = new ConcurrentHashMap<>();

  private static final String ENDINGS = ".endings";

  private final Map<String, Set<String>> words;

  /** How words may end that belong to a list without standing in it. */
  private final Map<String, Set<String>> endings;

  /** What may stand before any word without a space, as "and" in Arabic. */
  private final Set<String> prefixedParticles;

  private final Set<UnicodeScript> scripts;

  private Lexicon(Map<String, Set<String>> words) {
    this.words = words;
    this.prefixedParticles = all("prefixed-particles");
    this.scripts =
        all("script").stream().map(UnicodeScript::forName).collect(Collectors.toUnmodifiableSet());
    this.endings =
        words.keySet().stream()
            .filter(list -> list.endsWith(ENDINGS))
            .collect(
                Collectors.toUnmodifiableMap(
                    list -> list.substring(0, list.length() - ENDINGS.length()), words::get));
  }

  public static Lexicon of(Locale language) {
    return of(language.getLanguage());
  }

  /**
   * @param language its tag, without a country or a script
   */
  public static Lexicon of(String language) {
    return KNOWN.computeIfAbsent(language, Lexicon::read);
  }

  /** A list of a language, and behind it what all other languages have in it. */
  public static Set<String> ofAll(String list, String first) {
    Set<String> all = new LinkedHashSet<>(of(first).all(list));
    LanguageAnalyzers.tags().forEach(language -> all.addAll(of(language).all(list)));
    return all;
  }

  /** The pairs of such a list, {@code may=5}; the first one counts for a word. */
  public static Map<String, Integer> valuesOfAll(String list, String first) {
    Map<String, Integer> values = new LinkedHashMap<>();
    ofAll(list, first).forEach(pair -> putPair(values, pair));
    return values;
  }

  private static void putPair(Map<String, Integer> values, String pair) {
    int equals = pair.indexOf('=');
    values.putIfAbsent(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
  }

  private static Lexicon read(String language) {
    Properties lists = new Properties();
    try (InputStream file =
        Lexicon.class.getResourceAsStream("/language/" + language + ".properties")) {
      if (file != null) {
        lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Lexicon(
        lists.stringPropertyNames().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    list -> list,
                    list ->
                        Stream.of(lists.getProperty(list).strip().split("\\s+"))
                            .collect(Collectors.toCollection(LinkedHashSet::new)))));
  }

  /** Latin where none is named. */
  Set<UnicodeScript> scripts() {
    return scripts.isEmpty() ? Set.of(UnicodeScript.LATIN) : scripts;
  }

  /** Whether a word is one of the commonest, or of those that sentences begin with. */
  boolean isCommon(String word) {
    return has(listsCommonWords() ? "common-words" : "sentence-starters", word);
  }

  boolean listsCommonWords() {
    return words.containsKey("common-words");
  }

  /** Whether a word has a letter that no other language of the script has. */
  boolean hasOwnLetter(String word) {
    return all("letters").stream()
        .anyMatch(letters -> word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0));
  }

  /** Whether a lower-case word stands in a list, or ends as the words of that list do. */
  public boolean has(String list, String word) {
    if (holds(list, word)) {
      return true;
    }
    for (String particle : prefixedParticles) {
      if (word.startsWith(particle) && holds(list, word.substring(particle.length()))) {
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

  /** The words of a list, in its order. */
  public Set<String> all(String list) {
    return words.getOrDefault(list, Set.of());
  }

  /** The pairs of a list, {@code two=2}. */
  public Map<String, Integer> values(String list) {
    Map<String, Integer> values = new LinkedHashMap<>();
    all(list).forEach(pair -> putPair(values, pair));
    return values;
  }

  /** What a list gives for a word, {@code полиции=полиция}. */
  public Optional<String> given(String list, String word) {
    return all(list).stream()
        .filter(pair -> pair.startsWith(word + "="))
        .map(pair -> pair.substring(word.length() + 1))
        .findFirst();
  }

  /** Those of the language, and behind them those of all others: texts quote each other. */
  Set<String> quotationMarks() {
    Set<String> marks = new LinkedHashSet<>(all("quotation-marks"));
    marks.addAll(ofAll("quotation-marks", LanguageAnalyzers.OTHER));
    return marks;
  }

  /** Whether a flag of the language is set. */
  public boolean is(String flag) {
    return all(flag).contains("yes");
  }
}
