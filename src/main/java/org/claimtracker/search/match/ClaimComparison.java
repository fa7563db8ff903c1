package org.claimtracker.search.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.compare.Alignment;
import org.claimtracker.language.compare.Day;
import org.claimtracker.language.compare.ExtractedFacts;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.Framing;
import org.claimtracker.language.compare.NumberWords;
import org.claimtracker.language.compare.QuantityConflict;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.compare.SemanticRoles;
import org.claimtracker.language.compare.Stem;

/**
 * A text compared with a claim, word by word.
 *
 * @param sentence the text's sentence nearest to the claim
 * @param contradicted whether they differ in something that makes otherwise similar sentences say
 *     different things
 * @param numbersAgree whether each number of the claim and of its nearest sentence is in the other
 * @param alignment of the claim and the text's sentence nearest to it
 */
record ClaimComparison(
    Reasons reasons,
    String sentence,
    boolean contradicted,
    boolean numbersAgree,
    Alignment alignment) {

  private static final int MAX_WORDS = 12;

  /** What says the same word by word does so whatever the embeddings make of it. */
  private static final double WORD_BY_WORD = 0.8;

  private static final int MIN_WORD_BY_WORD = 3;
  private static final double SURELY = 0.9;

  private static final double WORDED_OTHERWISE = 0.4;

  /** A little less, and sure enough otherwise. */
  private static final double NEARLY = 0.6;

  private static final double MIN_SURENESS = 0.4;
  private static final double RATHER = 0.75;

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

  /** How sure it is that both say the same, given how sure it is by shared words and meaning. */
  double sureness(double sureness) {
    if (!reasons.conflicts().isEmpty() || !numbersAgree) {
      return sureness;
    }
    if (alignment.alike() >= WORD_BY_WORD && isEnough()) {
      return Math.max(SURELY, sureness);
    }
    return alignment.alike() >= NEARLY && isEnough() && sureness >= MIN_SURENESS
        ? Math.max(RATHER, sureness)
        : sureness;
  }

  /** Whether so little is alike that a "not" or a name on one side contradicts nothing. */
  boolean isWordedOtherwise() {
    return !contradicted && alignment.alike() < WORDED_OTHERWISE;
  }

  private boolean isEnough() {
    return alignment.shared() + reasons.numbers().size() >= MIN_WORD_BY_WORD;
  }

  /** Whether the sentence alone, without those around it, says what the claim says. */
  boolean isCovered() {
    return alignment.covered() >= NEARLY && isEnough();
  }

  /** Both texts during the comparison. */
  private static final class Sides {

    private final ExtractedFacts asked;
    private final ExtractedFacts said;
    private final Sentence claim;
    private final Sentence nearest;
    private final Alignment alignment;
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean contradicted;

    private Sides(ExtractedFacts asked, String claim) {
      this.asked = asked;
      this.said = ExtractedFacts.of(claim, asked.language());
      this.claim = Sentence.of(claim, asked.language());
      this.nearest = asked.nearestTo(this.claim);
      this.alignment = Alignment.of(nearest, this.claim, asked.language());
    }

    private ClaimComparison compared() {
      String language = asked.language();
      boolean restIsAlike =
          alignment.alike() >= ALIKE
              || nearest.shareIn(claim, language) >= ALIKE
                  && claim.shareIn(nearest, language) >= ALIKE;
      QuantityConflict.between(asked.numbers(), said.numbers())
          .ifPresent(found -> add(Optional.of(found.conflict()), found.ofTheSame() || restIsAlike));
      add(days(), restIsAlike);
      // In a long text, only the sentence most similar to the claim is checked for negation.
      add(negation(), restIsAlike);
      add(alignment.opposites(), true);
      if (restIsAlike) {
        Framing.between(nearest.bare(), claim.bare(), alignment.isMinimal(), language)
            .forEach(found -> add(Optional.of(found), true));
        if (conflicts.isEmpty() && alignment.isMinimal()) {
          Framing.total(nearest, claim, language).ifPresent(found -> add(Optional.of(found), true));
        }
        if (conflicts.isEmpty()) {
          add(SemanticRoles.between(nearest, claim, language), true);
        }
      }
      if (conflicts.isEmpty()) {
        add(alignment.names().or(alignment::substitution), true);
      }
      List<String> names = said.names().stream().filter(asked::mentions).distinct().toList();
      if (conflicts.isEmpty()
          && names.isEmpty()
          && !said.names().isEmpty()
          && !asked.names().isEmpty()
          && alignment.namesDiffer()) {
        add(name(), false);
      }
      return new ClaimComparison(
          new Reasons(sharedWords(), names, sharedNumbers(), conflicts),
          nearest.text().strip(),
          contradicted,
          QuantityConflict.agree(nearest.numbers(), claim.numbers()),
          alignment);
    }

    private void add(Optional<Conflict> conflict, boolean counts) {
      conflict.ifPresent(
          found -> {
            conflicts.add(found);
            contradicted |= counts;
          });
    }

    /** "$0" is a "no" in digits. */
    private Optional<Conflict> negation() {
      boolean nothing =
          Stream.concat(nearest.numbers().stream(), claim.numbers().stream())
              .anyMatch(number -> number.value().signum() == 0);
      return nothing ? Optional.empty() : alignment.negation(nearest, claim);
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
