package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.text.Lexicon;

/**
 * Which words of one sentence mean the same as which of another, and which are left over: where the
 * rest is alike, those decide.
 */
public final class Alignment {

  /** So many left over on each side, and the sentences are of one making. */
  private static final int MAX_LEFT = 2;

  /** The least share of either sentence's words that has to mean the same. */
  private static final double ALIKE = 0.5;

  private static final double MINIMAL_ALIKE = 0.6;
  private static final double OPPOSITE_ALIKE = 0.35;

  private final String language;
  private final WordPairs pairs;

  private Alignment(WordPairs pairs, String language) {
    this.pairs = pairs;
    this.language = language;
  }

  public static Alignment of(Sentence asked, Sentence claim, String language) {
    return new Alignment(new WordPairs(asked, claim, language), language);
  }

  /** The share of words that mean the same, of the sentence that has the smaller share. */
  public double alike() {
    return Math.min(share(pairs.ofAsked), share(pairs.ofClaim));
  }

  /** The share of the claim's words that mean the same as some of the text. */
  public double covered() {
    return share(pairs.ofClaim);
  }

  private static double share(int[] partners) {
    return partners.length == 0 ? 0 : paired(partners) / (double) partners.length;
  }

  private static long paired(int[] partners) {
    return Arrays.stream(partners).filter(partner -> partner != WordPairs.NOWHERE).count();
  }

  /** How many words of the text mean the same as some of the claim. */
  public long shared() {
    return paired(pairs.ofAsked);
  }

  /** Whether a word that is no name means the same in both. */
  public boolean sharesMoreThanNames() {
    return IntStream.range(0, pairs.asked.size())
        .filter(n -> pairs.ofAsked[n] != WordPairs.NOWHERE)
        .anyMatch(n -> !pairs.asked.get(n).isName() || !pairs.claim.get(pairs.ofAsked[n]).isName());
  }

  /** The conflict of two sentences of which only one has a "not". */
  public Optional<Conflict> negation(Sentence asked, Sentence claim) {
    return Negation.between(asked, claim, this, language);
  }

  /** Whether what stands at or next behind an offset of the text, or last, is in the claim too. */
  boolean isSharedInText(int offset) {
    return isShared(pairs.asked, pairs.ofAsked, offset);
  }

  boolean isSharedInClaim(int offset) {
    return isShared(pairs.claim, pairs.ofClaim, offset);
  }

  private static boolean isShared(List<Unit> units, int[] partners, int offset) {
    int at = 0;
    while (at < units.size() - 1 && units.get(at).start() <= offset) {
      at++;
    }
    return units.isEmpty() || partners[at] != WordPairs.NOWHERE;
  }

  /** Whether the sentences are alike but for a few words. */
  public boolean isNearly() {
    return alike() >= ALIKE;
  }

  /** Whether the sentences are of one making, so that each word tells. */
  public boolean isMinimal() {
    return alike() >= MINIMAL_ALIKE
        && WordPairs.left(pairs.ofAsked).length <= MAX_LEFT
        && WordPairs.left(pairs.ofClaim).length <= MAX_LEFT;
  }

  /** Words of opposite meaning: rose and fell. */
  public Optional<Conflict> opposites() {
    if (alike() < OPPOSITE_ALIKE) {
      return Optional.empty();
    }
    Concepts concepts = Concepts.of(language);
    for (int n : WordPairs.left(pairs.ofAsked)) {
      for (int m : WordPairs.left(pairs.ofClaim)) {
        if ((isNearly() || pairs.isSamePlace(n, m))
            && pairs.asked.get(n).isOppositeOf(pairs.claim.get(m), concepts)) {
          return Optional.of(
              new Conflict(
                  Kind.OPPOSITE, pairs.asked.get(n).written(), pairs.claim.get(m).written()));
        }
      }
    }
    return Optional.empty();
  }

  /** Other words in the same place. */
  public Optional<Conflict> substitution() {
    int[] leftAsked = WordPairs.left(pairs.ofAsked);
    int[] leftClaim = WordPairs.left(pairs.ofClaim);
    if (!isNearly() || leftAsked.length > MAX_LEFT || leftClaim.length > MAX_LEFT) {
      return Optional.empty();
    }
    List<Integer> askedThere = new ArrayList<>();
    List<Integer> claimThere = new ArrayList<>();
    for (int n : leftAsked) {
      for (int m : leftClaim) {
        if (pairs.isSamePlace(n, m)) {
          askedThere.add(n);
          claimThere.add(m);
        }
      }
    }
    return askedThere.isEmpty()
        ? Optional.empty()
        : Optional.of(
            conflict(
                written(pairs.asked, askedThere),
                written(pairs.claim, claimThere),
                askedThere,
                claimThere));
  }

  /** Other names, whatever place they have, where nothing else differs. */
  public Optional<Conflict> names() {
    List<Integer> leftAsked = Arrays.stream(WordPairs.left(pairs.ofAsked)).boxed().toList();
    List<Integer> leftClaim = Arrays.stream(WordPairs.left(pairs.ofClaim)).boxed().toList();
    return isNearly() && areNames(leftAsked, pairs.asked) && areNames(leftClaim, pairs.claim)
        ? Optional.of(
            new Conflict(
                Kind.NAME, written(pairs.asked, leftAsked), written(pairs.claim, leftClaim)))
        : Optional.empty();
  }

  private boolean areNames(List<Integer> places, List<Unit> units) {
    return !places.isEmpty() && places.stream().allMatch(n -> isName(units.get(n)));
  }

  /** Whether the claim has names, and none of them is among the text's, though it has some too. */
  public boolean namesDiffer() {
    boolean shared =
        IntStream.range(0, pairs.claim.size())
            .anyMatch(n -> pairs.ofClaim[n] != WordPairs.NOWHERE && isName(pairs.claim.get(n)));
    return !shared;
  }

  private Conflict conflict(
      String one, String other, List<Integer> inAsked, List<Integer> inClaim) {
    boolean names =
        inAsked.stream().allMatch(n -> isName(pairs.asked.get(n)))
            && inClaim.stream().allMatch(n -> isName(pairs.claim.get(n)));
    return new Conflict(names ? Kind.NAME : Kind.WORD, one, other);
  }

  /** At the beginning of a sentence a capital alone tells nothing. */
  private boolean isName(Unit unit) {
    return unit.isName()
        && !Lexicon.of(language).is("nouns-have-capitals")
        && (!unit.begins()
            || unit.words().size() > 1
            || unit.isAbbreviation()
            || unit.words().stream().anyMatch(word -> Countries.isOne(word, language)));
  }

  private static String written(List<Unit> units, List<Integer> places) {
    return places.stream()
        .distinct()
        .map(n -> units.get(n).written())
        .collect(Collectors.joining(" "));
  }
}
