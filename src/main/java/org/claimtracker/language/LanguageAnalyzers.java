package org.claimtracker.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
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
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * The languages and the analyzer of each: stems where Lucene knows the language, and folded words,
 * without case and accents, where it does not. A field's name ends in its language.
 */
public final class LanguageAnalyzers extends DelegatingAnalyzerWrapper {

  /** Stands for every language without an analyzer of its own. */
  public static final String OTHER = "und";

  public static final LanguageAnalyzers ANALYSIS = new LanguageAnalyzers();

  /** For languages without an analyzer of their own here. */
  private static final Supplier<Analyzer> FOLDED = Folding::new;

  private static final Map<String, Supplier<Analyzer>> LANGUAGES =
      Collections.synchronizedMap(new LinkedHashMap<>());

  static {
    // In the order in which they are offered. The words and flags of a language are in its file,
    // language/<tag>.properties.
    add("uk", UkrainianMorfologikAnalyzer::new);
    add("en", EnglishAnalyzer::new);
    add("ru", RussianAnalyzer::new);
    add("pl", MorfologikAnalyzer::new);
    add("de", GermanAnalyzer::new);
    add("fr", FrenchAnalyzer::new);
    add("es", SpanishAnalyzer::new);
    add("it", ItalianAnalyzer::new);
    add("pt", PortugueseAnalyzer::new);
    add("ro", RomanianAnalyzer::new);
    add("cs", CzechAnalyzer::new);
    add("sk", FOLDED);
    add("hu", FOLDED);
    add("bg", BulgarianAnalyzer::new);
    add("sr", FOLDED);
    add("el", GreekAnalyzer::new);
    add("lt", FOLDED);
    add("lv", FOLDED);
    add("et", FOLDED);
    add("fi", FOLDED);
    add("sv", SwedishAnalyzer::new);
    add("nl", DutchAnalyzer::new);
    add("tr", TurkishAnalyzer::new);
    add("ar", ArabicAnalyzer::new);
    add("fa", PersianAnalyzer::new);
    add("he", FOLDED);
    add("ur", FOLDED);
    add("ka", FOLDED);
    add("hy", FOLDED);
    add("hi", HindiAnalyzer::new);
    add("zh", FOLDED);
    add("ja", FOLDED);
    add("ko", FOLDED);
  }

  /** Created on first use, since some load a dictionary. */
  private final Map<String, Analyzer> made = new ConcurrentHashMap<>();

  private final Analyzer folding = new Folding();

  private LanguageAnalyzers() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** Adds a language; its words and flags are read from its file on first use. */
  static void add(String tag, Supplier<Analyzer> analyzer) {
    LANGUAGES.put(tag, analyzer);
  }

  static void remove(String tag) {
    LANGUAGES.remove(tag);
  }

  /** The tags of all languages, in the order in which they are offered. */
  public static List<String> tags() {
    synchronized (LANGUAGES) {
      return List.copyOf(LANGUAGES.keySet());
    }
  }

  /** The language whose analyzer a text is read with: {@code uk} for {@code uk-UA}. */
  public static String readAs(String tag) {
    String language = tag == null ? OTHER : Locale.forLanguageTag(tag).getLanguage();
    return LANGUAGES.getOrDefault(language, FOLDED) == FOLDED ? OTHER : language;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    String language = field.substring(field.lastIndexOf('_') + 1);
    Supplier<Analyzer> known = LANGUAGES.getOrDefault(language, FOLDED);
    return known == FOLDED ? folding : made.computeIfAbsent(language, first -> known.get());
  }

  /** ICU tokens of any script, without case, accents and width. */
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
