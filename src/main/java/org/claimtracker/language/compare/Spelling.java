package org.claimtracker.language.compare;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether two names are one in two spellings: Kharkiv and Kharkov, Zelenskyy and Зеленський. */
final class Spelling {

  private static final int MIN_CONSONANTS = 3;
  private static final int MAX_CACHED = 20_000;

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

  /** What is one sound in the ways Cyrillic names are written in Latin letters. */
  private static final String[][] FOLDED = {
    {"shch", "s"}, {"sch", "s"}, {"zh", "z"}, {"kh", "h"}, {"ch", "c"}, {"sh", "s"}, {"ts", "c"},
    {"tz", "c"}, {"ck", "k"}, {"ph", "f"}, {"w", "v"}, {"g", "h"}, {"j", "y"}, {"x", "ks"}
  };

  private Spelling() {}

  static boolean isSame(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    if (first.equals(second)) {
      return !first.isEmpty();
    }
    String consonants = consonants(first);
    return consonants.length() >= MIN_CONSONANTS
        && !second.isEmpty()
        && first.charAt(0) == second.charAt(0)
        && consonants.equals(consonants(second))
        && vowelGroups(first) == vowelGroups(second)
        && endsWithVowel(first) == endsWithVowel(second);
  }

  /**
   * In Latin letters, without accents, doubled letters and what different systems write otherwise.
   */
  static String plain(String name) {
    if (PLAIN.size() > MAX_CACHED) {
      PLAIN.clear();
    }
    return PLAIN.computeIfAbsent(name, Spelling::read);
  }

  private static String read(String name) {
    String latin = LATIN.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    for (String[] fold : FOLDED) {
      latin = latin.replace(fold[0], fold[1]);
    }
    String single = latin.replaceAll("(.)\\1+", "$1").replaceAll("[iy]+", "y");
    return single.length() > 3 ? single.replaceAll("(?<=[^aeou])y[aeou]?$", "y") : single;
  }

  /** The consonants of a name, which its spellings share. */
  static String consonantsOf(String name) {
    return consonants(plain(name));
  }

  private static String consonants(String plain) {
    return plain.replaceAll("[aeouy]", "");
  }

  private static int vowelGroups(String plain) {
    return plain.split("[aeouy]+", -1).length;
  }

  private static boolean endsWithVowel(String plain) {
    return "aeouy".indexOf(plain.charAt(plain.length() - 1)) >= 0;
  }
}
