package org.claimtracker.language.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.text.Lexicon;

/** Each word of a sentence with the word of another that means the same. */
final class WordPairs {

  /** Longer sentences say more than one thing. */
  private static final int MAX_UNITS = 60;

  static final int NOWHERE = -1;

  private final String language;
  final List<Unit> asked;
  final List<Unit> claim;

  /** The place of each word's partner in the other sentence. */
  final int[] ofAsked;

  final int[] ofClaim;

  /** The places of words with a partner of their own; others are part of one. */
  private final boolean[] aloneInAsked;

  private final boolean[] aloneInClaim;

  WordPairs(Sentence askedSentence, Sentence claimSentence, String language) {
    this.language = language;
    this.asked = units(askedSentence, language);
    this.claim = units(claimSentence, language);
    this.ofAsked = new int[asked.size()];
    this.ofClaim = new int[claim.size()];
    this.aloneInAsked = new boolean[asked.size()];
    this.aloneInClaim = new boolean[claim.size()];
    Arrays.fill(ofAsked, NOWHERE);
    Arrays.fill(ofClaim, NOWHERE);
    pair(Unit::hasTheWordsOf);
    pair(Unit::means);
    pair(Unit::isLike);
    pair(this::isSeatOf);
    pairInitials(asked, ofAsked, aloneInAsked, claim, ofClaim);
    pairInitials(claim, ofClaim, aloneInClaim, asked, ofAsked);
    pairParts(Unit::isLike);
  }

  private static List<Unit> units(Sentence sentence, String language) {
    List<Unit> units = Unit.of(sentence, language);
    return units.subList(0, Math.min(MAX_UNITS, units.size()));
  }

  private void pair(BiPredicate<Unit, Unit> alike) {
    for (int n = 0; n < asked.size(); n++) {
      for (int m = 0; m < claim.size() && ofAsked[n] == NOWHERE; m++) {
        if (ofClaim[m] == NOWHERE && alike.test(asked.get(n), claim.get(m))) {
          ofAsked[n] = m;
          ofClaim[m] = n;
          aloneInAsked[n] = true;
          aloneInClaim[m] = true;
        }
      }
    }
  }

  /** "Grain deal" may stand in one name of the other sentence. */
  private void pairParts(BiPredicate<Unit, Unit> alike) {
    for (int n = 0; n < asked.size(); n++) {
      for (int m = 0; m < claim.size(); m++) {
        if (ofAsked[n] == NOWHERE && alike.test(asked.get(n), claim.get(m))) {
          ofAsked[n] = m;
        } else if (ofClaim[m] == NOWHERE && alike.test(asked.get(n), claim.get(m))) {
          ofClaim[m] = n;
        }
      }
    }
  }

  /** An abbreviation and the words in a row that it is made of: "OMS" and its long name. */
  private static void pairInitials(
      List<Unit> ones, int[] ofOnes, boolean[] alone, List<Unit> others, int[] ofOthers) {
    for (int n = 0; n < ones.size(); n++) {
      for (int m = 0; m < others.size() && ofOnes[n] == NOWHERE; m++) {
        int length = ofOthers[m] == NOWHERE ? ones.get(n).spelledBy(others, m) : 0;
        if (length > 0 && left(ofOthers, m, length)) {
          ofOnes[n] = m;
          alone[n] = true;
          Arrays.fill(ofOthers, m, m + length, n);
        }
      }
    }
  }

  private static boolean left(int[] partners, int from, int length) {
    return Arrays.stream(partners, from, from + length).allMatch(partner -> partner == NOWHERE);
  }

  /** "Moscow" for Russia, where it acts, or where another seat does. */
  private boolean isSeatOf(Unit one, Unit other) {
    return isSeat(one, asked, other) || isSeat(other, claim, one);
  }

  private boolean isSeat(Unit seat, List<Unit> sentence, Unit whole) {
    return seat.isName()
        && (sentence.indexOf(seat) == 0 || seatOf(sentence.get(0)).isPresent())
        && seatOf(seat)
            .filter(meant -> whole.meanings().stream().anyMatch(meant::isLike))
            .isPresent();
  }

  private Optional<Concepts.Meaning> seatOf(Unit unit) {
    return Lexicon.of(language)
        .given("metonyms", unit.written().toLowerCase(Locale.ROOT))
        .map(named -> Stem.of(named, language))
        .filter(stems -> !stems.isEmpty())
        .map(stems -> Concepts.of(language).of(stems.get(0)));
  }

  static int[] left(int[] partners) {
    return IntStream.range(0, partners.length).filter(n -> partners[n] == NOWHERE).toArray();
  }

  /** Whether the same word stands before both, or behind both. */
  boolean isSamePlace(int inAsked, int inClaim) {
    return isSame(next(aloneInAsked, inAsked, -1), next(aloneInClaim, inClaim, -1))
        || isSame(next(aloneInAsked, inAsked, 1), next(aloneInClaim, inClaim, 1));
  }

  private boolean isSame(int inAsked, int inClaim) {
    return inAsked != NOWHERE && ofAsked[inAsked] == inClaim;
  }

  private static int next(boolean[] alone, int place, int step) {
    int at = place + step;
    while (at >= 0 && at < alone.length && !alone[at]) {
      at += step;
    }
    return at < alone.length ? at : NOWHERE;
  }
}
