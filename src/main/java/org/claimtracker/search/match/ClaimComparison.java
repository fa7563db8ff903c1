package org.claimtracker.search.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.compare.Day;
import org.claimtracker.language.compare.ExtractedFacts;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.NameConflict;
import org.claimtracker.language.compare.Negation;
import org.claimtracker.language.compare.NumberWords;
import org.claimtracker.language.compare.Quantity;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.compare.SemanticRoles;
import org.claimtracker.language.compare.Stem;

/**
 * A text compared with a claim, word by word.
 *
 * @param contradicted whether they differ in something that makes otherwise similar sentences say
 *     different things
 */
record ClaimComparison(Reasons reasons, boolean contradicted) {

  private static final int MAX_WORDS = 12;

  /** The minimum share of words found in the other text, for the rest to count as similar. */
  private static final double ALIKE = 0.6;

  /**
   * @param claim the claim's statement
   * @param language used to analyse both
   */
  static ClaimComparison of(String text, String claim, String language) {
    return of(ExtractedFacts.of(text, LanguageAnalyzers.readAs(language)), claim);
  }

  static ClaimComparison of(ExtractedFacts asked, String claim) {
    return new Sides(asked, claim).compared();
  }

  /** Both texts during the comparison. */
  private static final class Sides {

    private final ExtractedFacts asked;
    private final ExtractedFacts said;
    private final Sentence claim;
    private final Sentence nearest;
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean contradicted;

    private Sides(ExtractedFacts asked, String claim) {
      this.asked = asked;
      this.said = ExtractedFacts.of(claim, asked.language());
      this.claim = Sentence.of(claim, asked.language());
      this.nearest = asked.nearestTo(this.claim);
    }

    private ClaimComparison compared() {
      boolean restIsAlike =
          nearest.shareIn(claim, asked.language()) >= ALIKE
              && claim.shareIn(nearest, asked.language()) >= ALIKE;
      addNumbers(restIsAlike);
      add(days(), restIsAlike);
      // In a long text, only the sentence most similar to the claim is checked for negation.
      add(Negation.between(nearest.text(), claim.text(), asked.language()), restIsAlike);
      if (restIsAlike) {
        add(SemanticRoles.between(nearest, claim, asked.language()), true);
      }
      List<String> names = said.names().stream().filter(asked::mentions).distinct().toList();
      Optional<Conflict> naming =
          restIsAlike ? NameConflict.between(nearest, claim, asked.language()) : Optional.empty();
      add(naming, true);
      if (naming.isEmpty()
          && names.isEmpty()
          && !said.names().isEmpty()
          && !asked.names().isEmpty()) {
        add(name(), false);
      }
      return new ClaimComparison(
          new Reasons(sharedWords(), names, sharedNumbers(), conflicts), contradicted);
    }

    private void add(Optional<Conflict> conflict, boolean counts) {
      conflict.ifPresent(
          found -> {
            conflicts.add(found);
            contradicted |= counts;
          });
    }

    /** About the same thing, or about whatever the only remaining number on each side counts. */
    private void addNumbers(boolean restIsAlike) {
      List<Quantity> onlyAsked = without(asked.numbers(), said.numbers());
      List<Quantity> onlySaid = without(said.numbers(), asked.numbers());
      boolean oneEach = onlyAsked.size() == 1 && onlySaid.size() == 1;
      for (Quantity one : onlyAsked) {
        for (Quantity other : onlySaid) {
          boolean ofTheSame = one.countsTheSameAs(other);
          if (conflicts.isEmpty() && (oneEach || ofTheSame)) {
            Conflict conflict = new Conflict(Kind.NUMBER, one.written(), other.written());
            add(Optional.of(conflict), ofTheSame || restIsAlike);
          }
        }
      }
    }

    private static List<Quantity> without(List<Quantity> all, List<Quantity> others) {
      return all.stream().filter(one -> others.stream().noneMatch(one::isNearly)).toList();
    }

    private Optional<Conflict> days() {
      List<Day> one = asked.days();
      List<Day> other = said.days();
      boolean agree = one.stream().anyMatch(day -> other.stream().anyMatch(day::mayBe));
      return agree || one.isEmpty() || other.isEmpty()
          ? Optional.empty()
          : Optional.of(new Conflict(Kind.DATE, one.get(0).written(), other.get(0).written()));
    }

    /** The claim may start with a name from the text, where the capital letter proves nothing. */
    private Optional<Conflict> name() {
      return asked.names().stream().anyMatch(said::mentions)
          ? Optional.empty()
          : Optional.of(new Conflict(Kind.NAME, asked.names().get(0), said.names().get(0)));
    }

    private List<String> sharedWords() {
      Set<String> has = Stem.words(asked.contentWords()).keySet();
      return Stem.words(said.contentWords()).entrySet().stream()
          .filter(stem -> has.contains(stem.getKey()))
          .map(Map.Entry::getValue)
          .filter(word -> !NumberWords.isNumber(word, asked.language()))
          .distinct()
          .limit(MAX_WORDS)
          .toList();
    }

    private List<String> sharedNumbers() {
      Set<String> shared = new LinkedHashSet<>();
      said.numbers().stream()
          .filter(number -> asked.numbers().stream().anyMatch(number::isEqualTo))
          .forEach(number -> shared.add(number.written()));
      said.days().stream()
          .filter(day -> asked.days().stream().anyMatch(day::mayBe))
          .forEach(day -> shared.add(day.written()));
      return List.copyOf(shared);
    }
  }
}
