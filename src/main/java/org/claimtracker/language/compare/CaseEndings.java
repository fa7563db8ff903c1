package org.claimtracker.language.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.text.Lexicon;

/**
 * Compares agent and patient in Ukrainian and Russian, which mark them by case and not by order:
 * {@code Росія обстріляла Україну}, {@code Україна обстріляла Росію}.
 */
final class CaseEndings {

  /** A word that occurs once in both sentences, in the form that each has. */
  private record Shared(String asked, String claim) {

    private boolean isDoneToInTheClaim() {
      return isAccusative(claim, asked);
    }

    private boolean isDoneToInTheText() {
      return isAccusative(asked, claim);
    }
  }

  private CaseEndings() {}

  /** The conflict of two sentences in which two shared words have swapped cases. */
  static Optional<Conflict> between(Sentence asked, Sentence claim, String language) {
    if (!Lexicon.of(language).is("role.case-endings")) {
      return Optional.empty();
    }
    List<Shared> shared = shared(asked.contentWords(), claim.contentWords());
    Optional<Shared> doer = shared.stream().filter(Shared::isDoneToInTheClaim).findFirst();
    Optional<Shared> other = shared.stream().filter(Shared::isDoneToInTheText).findFirst();
    return doer.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conflict(
                Kind.ROLES,
                doer.get().asked + " … " + other.get().asked,
                other.get().claim + " … " + doer.get().claim));
  }

  private static List<Shared> shared(List<Stem> asked, List<Stem> claim) {
    return asked.stream()
        .filter(one -> isOnce(one, asked) && isOnce(one, claim))
        .map(one -> new Shared(one.word(), find(one, claim).word()))
        .toList();
  }

  private static boolean isOnce(Stem word, List<Stem> all) {
    return all.stream().filter(word::isLike).count() == 1;
  }

  private static Stem find(Stem word, List<Stem> all) {
    return all.stream().filter(word::isLike).findFirst().orElseThrow();
  }

  /** Whether a form is the accusative of another; the instrumental of the passive is not. */
  private static boolean isAccusative(String form, String nominative) {
    return isAccusativeInLowerCase(
        form.toLowerCase(Locale.ROOT), nominative.toLowerCase(Locale.ROOT));
  }

  private static boolean isAccusativeInLowerCase(String form, String nominative) {
    String stem = nominative.substring(0, nominative.length() - 1);
    return switch (nominative.charAt(nominative.length() - 1)) {
      case 'а' -> form.equals(stem + "у");
      case 'я' -> form.equals(stem + "ю");
      case 'й', 'ь' -> form.equals(stem + "я");
      default -> form.equals(nominative + "а");
    };
  }
}
