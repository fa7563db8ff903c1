package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;

/**
 * What a text says that reads the same in every language: names in Latin letters, countries,
 * numbers and days.
 */
public final class SharedFacts {

  private static final int TELLING_CONSONANTS = 4;
  private static final int MIN_CONSONANTS = 3;

  /** As likely as it gets without comparing words, which takes a model of both languages. */
  private static final double MAX_SCORE = 0.45;

  private static final double MIN_COVERED = 0.6;
  private static final int MIN_SHARED = 2;

  /**
   * A name, as written, with the keys that it has in all its spellings and inflections.
   *
   * @param keys the code of a country, or the first consonants
   */
  private record Name(String written, Set<String> keys) {

    private boolean isAmong(List<Name> names) {
      return names.stream().anyMatch(one -> one.keys.stream().anyMatch(keys::contains));
    }
  }

  private final ExtractedFacts facts;
  private final List<Name> names;

  private SharedFacts(ExtractedFacts facts, List<Name> names) {
    this.facts = facts;
    this.names = names;
  }

  /**
   * @param language as a tag; texts in other than the known languages have numbers alone
   */
  public static SharedFacts of(String text, String language) {
    String readAs = LanguageAnalyzers.readAs(language);
    ExtractedFacts facts = ExtractedFacts.of(text, readAs);
    List<Name> names = new ArrayList<>();
    if (!Lexicon.of(readAs).is("nouns-have-capitals")) {
      for (Stem word : facts.contentWords()) {
        Set<String> keys = word.isName() ? keys(word, readAs) : Set.of();
        if (!keys.isEmpty()) {
          names.add(new Name(word.word(), keys));
        }
      }
    }
    return new SharedFacts(facts, names);
  }

  private static Set<String> keys(Stem word, String language) {
    String country = Countries.code(word, language);
    if (country != null) {
      return Set.of("country " + country);
    }
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(Stream.of(word.word()), word.stems().stream())
        .map(Spelling::consonantsOf)
        .filter(consonants -> consonants.length() >= MIN_CONSONANTS)
        .map(one -> one.substring(0, Math.min(TELLING_CONSONANTS, one.length())))
        .forEach(keys::add);
    return keys;
  }

  /** What an index finds candidates by. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    names.forEach(name -> keys.addAll(name.keys));
    facts.numbers().forEach(number -> keys.add(number.value().toPlainString()));
    facts.days().forEach(day -> keys.add(day.year() + "-" + day.month()));
    return keys;
  }

  /** How likely both say the same, from what they share; 0 where that is too little. */
  public double likeness(SharedFacts claim) {
    if (names.stream().noneMatch(name -> name.isAmong(claim.names)) || contradicts(claim)) {
      return 0;
    }
    long here = shared(claim);
    long there = claim.shared(this);
    double covered = Math.min(here / (double) size(), there / (double) claim.size());
    return Math.min(here, there) < MIN_SHARED || covered < MIN_COVERED ? 0 : MAX_SCORE * covered;
  }

  private boolean contradicts(SharedFacts claim) {
    return !facts.days().isEmpty() && !claim.facts.days().isEmpty() && sharedDays(claim).isEmpty()
        || !facts.numbers().isEmpty()
            && !claim.facts.numbers().isEmpty()
            && sharedNumbers(claim).isEmpty();
  }

  private int size() {
    return names.size() + facts.numbers().size() + facts.days().size();
  }

  private long shared(SharedFacts other) {
    return names.stream().filter(name -> name.isAmong(other.names)).count()
        + sharedNumbers(other).size()
        + sharedDays(other).size();
  }

  private List<String> sharedNumbers(SharedFacts other) {
    return facts.numbers().stream()
        .filter(number -> other.facts.numbers().stream().anyMatch(number::isNearly))
        .map(Quantity::written)
        .toList();
  }

  private List<String> sharedDays(SharedFacts other) {
    return facts.days().stream()
        .filter(day -> other.facts.days().stream().anyMatch(day::mayBe))
        .map(Day::written)
        .toList();
  }

  /** What this shares with another, as this writes it. */
  public Reasons reasons(SharedFacts other) {
    return new Reasons(
        List.of(),
        names.stream().filter(name -> name.isAmong(other.names)).map(Name::written).toList(),
        Stream.concat(sharedNumbers(other).stream(), sharedDays(other).stream()).toList(),
        List.of());
  }
}
