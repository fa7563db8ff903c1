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
 * The word lists and flags of one language, read from {@code language/<tag>.properties}; the keys
 * are documented in the file for English. For a language without a file all lists are empty:
 * numbers, names, quotation marks and labels are still recognised.
 */
public final class Lexicon {

  private static final Map<String, Lexicon> KNOWN = new ConcurrentHashMap<>();

  private static final String ENDINGS = ".endings";

  private final Map<String, Set<String>> words;

  /** Endings of words that belong to a list without being spelled out in it. */
  private final Map<String, Set<String>> endings;

  /** Particles written as part of the next word, such as "and" in Arabic. */
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
   * @param language a tag without region or script
   */
  public static Lexicon of(String language) {
    return KNOWN.computeIfAbsent(language, Lexicon::read);
  }

  /** The entries of a list in one language, followed by those of all other languages. */
  public static Set<String> ofAll(String list, String first) {
    Set<String> all = new LinkedHashSet<>(of(first).all(list));
    LanguageAnalyzers.tags().forEach(language -> all.addAll(of(language).all(list)));
    return all;
  }

  /** The key-value pairs of such a list, {@code may=5}; the first value of a word wins. */
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

  /** Latin by default. */
  Set<UnicodeScript> scripts() {
    return scripts.isEmpty() ? Set.of(UnicodeScript.LATIN) : scripts;
  }

  /** Whether a word is one of the commonest, or of those that sentences begin with. */
  boolean isCommon(String word) {
    return has(listsCommonWords() ? "common-words" : "sentence-starters", word);
  }

  boolean hasCommonWords() {
    return listsCommonWords() || words.containsKey("sentence-starters");
  }

  boolean listsCommonWords() {
    return words.containsKey("common-words");
  }

  /** Whether a word has a letter that no other language of the script has. */
  boolean hasOwnLetter(String word) {
    return all("letters").stream()
        .anyMatch(letters -> word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0));
  }

  /** Whether a lower-case word is in a list or has one of the list's endings. */
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

  /** An ending only counts behind a stem of some length. */
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

  /** The key-value pairs of a list, {@code two=2}. */
  public Map<String, Integer> values(String list) {
    Map<String, Integer> values = new LinkedHashMap<>();
    all(list).forEach(pair -> putPair(values, pair));
    return values;
  }

  /** The value that a list maps a word to, {@code полиции=полиция}. */
  public Optional<String> given(String list, String word) {
    return all(list).stream()
        .filter(pair -> pair.startsWith(word + "="))
        .map(pair -> pair.substring(word.length() + 1))
        .findFirst();
  }

  /** The marks of this language, then those of all others, since texts mix them. */
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
