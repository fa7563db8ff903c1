package org.claimtracker.language.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of countries of one word, in all languages. */
final class Countries {

  private static final Map<String, Set<String>> STEMS = new ConcurrentHashMap<>();

  private Countries() {}

  static boolean isOne(Stem word, String language) {
    Set<String> known = STEMS.computeIfAbsent(language, Countries::stems);
    return word.stems().stream().anyMatch(known::contains);
  }

  private static Set<String> stems(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> stems = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(country).build().getDisplayCountry(locale);
      var words = Stem.of(name, language);
      if (words.size() == 1) {
        stems.addAll(words.get(0).stems());
      }
    }
    return stems;
  }
}
