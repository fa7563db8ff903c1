package org.claimtracker.language.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;

/**
 * A content word of a text, its offset and its stems.
 *
 * @param stems more than one if the word is ambiguous
 * @param start offset of the word in the text
 */
public record Stem(Set<String> stems, String word, int start) {

  /** The minimum common prefix of a country's name and its adjective. */
  private static final int MIN_PREFIX_LENGTH = 4;

  /** What may follow it: {@code Ukrain-e} and {@code -ian}, {@code Zelensk-y} and {@code -iy}. */
  private static final Set<String> ENDINGS =
      Set.of("", "a", "e", "n", "an", "ian", "ean", "i", "ish", "ese", "y", "iy", "yy", "ij", "yi");

  /** The content words in order. */
  static List<Stem> of(String text, String language) {
    Map<Integer, Stem> stems = new TreeMap<>();
    Lexicon lexicon = Lexicon.of(language);
    try (TokenStream tokens = LanguageAnalyzers.ANALYSIS.tokenStream("text_" + language, text)) {
      CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        int start = startOf(text, place, lexicon.is("elides-vowels"));
        String word = text.substring(start, place.endOffset());
        if (!lexicon.has("function-words", plain(word))) {
          stems
              .computeIfAbsent(start, first -> new Stem(new LinkedHashSet<>(), word, start))
              .stems
              .add(stem.toString());
        }
      }
      tokens.end();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(stems.values());
  }

  /** In the form in which function words are listed: lower case, straight apostrophe, no "'s". */
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  /** In {@code d'Ukraine} the word begins behind the apostrophe. */
  private static int startOf(String text, OffsetAttribute place, boolean elides) {
    int start = place.startOffset();
    for (int n = start; elides && n < place.endOffset() - 1; n++) {
      if (text.charAt(n) == '\'' || text.charAt(n) == '’') {
        start = n + 1;
      }
    }
    return start;
  }

  /** Each stem with the first word that has it, uncapitalised ones preferred. */
  public static Map<String, String> words(List<Stem> contentWords) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Stem one : contentWords) {
      for (String stem : one.stems) {
        words.merge(stem, one.word, (first, next) -> isName(first) ? next : first);
      }
    }
    return words;
  }

  boolean isName() {
    return isName(word);
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether both share a stem, or are a name and its adjective. */
  boolean isLike(Stem other) {
    return stems.stream().anyMatch(other.stems::contains)
        || isName() && other.isName() && hasTheBeginningOf(other);
  }

  private boolean hasTheBeginningOf(Stem other) {
    int shared = 0;
    while (shared < Math.min(word.length(), other.word.length())
        && word.charAt(shared) == other.word.charAt(shared)) {
      shared++;
    }
    return shared >= MIN_PREFIX_LENGTH
        && ENDINGS.contains(word.substring(shared))
        && ENDINGS.contains(other.word.substring(shared));
  }
}
