package org.claimtracker.language.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Names of countries of one word, in all languages. */
final class Countries {

  private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();

  private Countries() {}

  static boolean isOne(Stem word, String language) {
    return code(word, language) != null;
  }

  /** The code of the country that a word names; null if it names none. */
  static String code(Stem word, String language) {
    Map<String, String> known = CODES.computeIfAbsent(language, Countries::codes);
    return word.stems().stream().map(known::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Map<String, String> codes(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, String> codes = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(country).build().getDisplayCountry(locale);
      List<Stem> words = Stem.of(name, language);
      if (words.size() == 1) {
        words.get(0).stems().forEach(stem -> codes.putIfAbsent(stem, country));
      }
    }
    return codes;
  }
}
