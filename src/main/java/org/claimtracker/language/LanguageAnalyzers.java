package org.claimtracker.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.morfologik.MorfologikAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.util.IOUtils;

/**
 * How the words of each language are read: by their stems where Lucene knows the language, and as
 * folded words, without case and accents, where it does not. A field's name ends in its language.
 */
public final class LanguageAnalyzers extends DelegatingAnalyzerWrapper {

  /** Stands for every language that has no analysis of its own. */
  public static final String OTHER = "und";

  public static final LanguageAnalyzers ANALYSIS = new LanguageAnalyzers();

  private static final Map<String, Supplier<Analyzer>> KNOWN =
      Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer::new),
          Map.entry("bg", BulgarianAnalyzer::new),
          Map.entry("cs", CzechAnalyzer::new),
          Map.entry("de", GermanAnalyzer::new),
          Map.entry("el", GreekAnalyzer::new),
          Map.entry("en", EnglishAnalyzer::new),
          Map.entry("es", SpanishAnalyzer::new),
          Map.entry("fa", PersianAnalyzer::new),
          Map.entry("fr", FrenchAnalyzer::new),
          Map.entry("hi", HindiAnalyzer::new),
          Map.entry("it", ItalianAnalyzer::new),
          Map.entry("nl", DutchAnalyzer::new),
          Map.entry("pl", MorfologikAnalyzer::new),
          Map.entry("pt", PortugueseAnalyzer::new),
          Map.entry("ro", RomanianAnalyzer::new),
          Map.entry("ru", RussianAnalyzer::new),
          Map.entry("sv", SwedishAnalyzer::new),
          Map.entry("tr", TurkishAnalyzer::new),
          Map.entry("uk", UkrainianMorfologikAnalyzer::new));

  /** Lucene leaves out fewer words of English than of other languages: "what" would be telling. */
  private static final Analyzer TELLING_ENGLISH = new EnglishAnalyzer(functionWordsOfEnglish());

  private static final Map<String, Character.UnicodeScript> SCRIPTS =
      Map.of(
          "ar", Character.UnicodeScript.ARABIC,
          "bg", Character.UnicodeScript.CYRILLIC,
          "el", Character.UnicodeScript.GREEK,
          "fa", Character.UnicodeScript.ARABIC,
          "hi", Character.UnicodeScript.DEVANAGARI,
          "ru", Character.UnicodeScript.CYRILLIC,
          "uk", Character.UnicodeScript.CYRILLIC);

  /** Analyses are made when they are first needed: some bring a dictionary. */
  private final Map<String, Analyzer> made = new ConcurrentHashMap<>();

  private final Analyzer folding = new Folding();

  private LanguageAnalyzers() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The language that a text of this tag is read as: {@code uk-UA} is read as {@code uk}. */
  public static String readAs(String tag) {
    String language = tag == null ? OTHER : Locale.forLanguageTag(tag).getLanguage();
    return KNOWN.containsKey(language) ? language : OTHER;
  }

  /** The words of a text that say what it is about: without function words. */
  public static TokenStream contentWords(String language, String text) {
    Analyzer analyzer = language.equals("en") ? TELLING_ENGLISH : ANALYSIS;
    return analyzer.tokenStream("words_" + language, text);
  }

  private static CharArraySet functionWordsOfEnglish() {
    try (Reader list =
        IOUtils.getDecodingReader(
            IOUtils.requireResourceNonNull(
                SnowballFilter.class.getResourceAsStream("english_stop.txt"), "english_stop.txt"),
            StandardCharsets.UTF_8)) {
      CharArraySet words = CharArraySet.copy(WordlistLoader.getSnowballWordSet(list));
      words.addAll(EnglishAnalyzer.getDefaultStopSet());
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those of some languages that the text may be in, judged by its letters. */
  public static List<String> of(String text, Collection<String> languages) {
    Set<Character.UnicodeScript> written = EnumSet.noneOf(Character.UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> written.add(Character.UnicodeScript.of(letter)));
    return languages.stream()
        .filter(
            language ->
                language.equals(OTHER)
                    || written.contains(
                        SCRIPTS.getOrDefault(language, Character.UnicodeScript.LATIN)))
        .sorted()
        .toList();
  }

  /** Whether most letters of a text are of one of some languages. */
  public static boolean mostlyIn(String text, Collection<String> languages) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long theirs =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(letter -> !of(Character.toString(letter), languages).isEmpty())
            .count();
    return theirs * 2 > letters;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    String language = field.substring(field.lastIndexOf('_') + 1);
    Supplier<Analyzer> known = KNOWN.get(language);
    return known == null ? folding : made.computeIfAbsent(language, first -> known.get());
  }

  /** Words as ICU divides them in every script, without case, accents and width. */
  private static final class Folding extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer();
      return new TokenStreamComponents(words, new ICUFoldingFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ICUFoldingFilter(words);
    }
  }
}
