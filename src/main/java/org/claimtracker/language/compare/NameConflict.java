package org.claimtracker.language.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.text.Lexicon;

/**
 * Finds different names in otherwise equal sentences: "Chile agreed to a truce", "Peru agreed to a
 * truce". A capitalised word at the start of a sentence only counts if it is a country or an
 * abbreviation.
 */
public final class NameConflict {

  private static final Map<String, Set<String>> COUNTRIES = new ConcurrentHashMap<>();

  private NameConflict() {}

  /** The conflict of two sentences that differ only in names and numbers. */
  public static Optional<Conflict> between(Sentence asked, Sentence claim, String language) {
    List<Stem> onlyAsked = asked.wordsNotIn(claim, language);
    List<Stem> onlyClaim = claim.wordsNotIn(asked, language);
    boolean otherNames =
        areNames(onlyAsked, asked, language)
            && areNames(onlyClaim, claim, language)
            && !isShortFor(onlyAsked, onlyClaim)
            && !isShortFor(onlyClaim, onlyAsked);
    return otherNames
        ? Optional.of(new Conflict(Kind.NAME, joined(onlyAsked), joined(onlyClaim)))
        : Optional.empty();
  }

  private static boolean areNames(List<Stem> words, Sentence sentence, String language) {
    return !Lexicon.of(language).is("nouns-have-capitals")
        && !words.isEmpty()
        && words.stream().allMatch(Stem::isName)
        && words.stream()
            .anyMatch(
                word ->
                    !sentence.isBegunBy(word)
                        || isAbbreviation(word.word())
                        || isCountry(word, language));
  }

  private static boolean isAbbreviation(String word) {
    return word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase);
  }

  /** "UN" and "United Nations". */
  private static boolean isShortFor(List<Stem> one, List<Stem> other) {
    String initials =
        other.stream().map(word -> word.word().substring(0, 1)).collect(Collectors.joining());
    return one.size() == 1
        && isAbbreviation(one.get(0).word())
        && one.get(0).word().replace(".", "").startsWith(initials);
  }

  private static boolean isCountry(Stem word, String language) {
    Set<String> known = COUNTRIES.computeIfAbsent(language, NameConflict::countries);
    return word.stems().stream().anyMatch(known::contains);
  }

  /** The stems of all country names of one word. */
  private static Set<String> countries(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> stems = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      List<Stem> name =
          Stem.of(
              new Locale.Builder().setRegion(country).build().getDisplayCountry(locale), language);
      if (name.size() == 1) {
        stems.addAll(name.get(0).stems());
      }
    }
    return stems;
  }

  private static String joined(List<Stem> words) {
    return words.stream().map(Stem::word).collect(Collectors.joining(" "));
  }
}
