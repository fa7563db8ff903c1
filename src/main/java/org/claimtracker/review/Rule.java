package org.claimtracker.review;

import static org.claimtracker.review.Move.APPROVE;
import static org.claimtracker.review.Move.PUBLISH;
import static org.claimtracker.review.Move.RETRACT;
import static org.claimtracker.review.Move.SUBMIT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Message;
import org.claimtracker.evidence.Stance;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.review.fairness.Contact;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.Revision;

/**
 * The editorial rules, one named value each. A rule knows at which moves it is checked, whether the
 * desk's policy has it on, and what is missing. {@code src/docs/workflow.md} lists the R numbers.
 */
public enum Rule {
  SUMMARY("A verdict has a summary", DeskPolicy.Rules::summary) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return blank(context.draft().summary()) ? unmet() : null;
    }
  },
  INDEPENDENT_SOURCES(
      "R1: a verdict cites enough sources of different origin, none of them the claimant",
      DeskPolicy.Rules::independentSources) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      Set<String> origins = context.draft().origins();
      if (context.claim().claimant != null) {
        origins.remove(context.claim().claimant.nameKey());
      }
      int wanted = context.policy().independentSources();
      return origins.size() >= wanted ? null : unmet(wanted, origins.size());
    }
  },
  SOURCE_LOCATORS(
      "R2: every source can be followed, or says why not", DeskPolicy.Rules::sourceLocators) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      String lost = context.draft().lostSources();
      return lost.isEmpty() ? null : ReviewError.SOURCE_LOCATOR_MISSING.with(lost);
    }
  },
  PRIMARY_SOURCE("R3: secondary sources alone need a reason", DeskPolicy.Rules::primarySource) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      Revision draft = context.draft();
      boolean primary = draft.cited().stream().anyMatch(evidence -> evidence.source.isPrimary());
      return primary || !blank(draft.noPrimaryReason()) ? null : unmet();
    }
  },
  BOTH_DIRECTIONS("R4: evidence was sought for and against", DeskPolicy.Rules::bothDirections) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      Revision draft = context.draft();
      boolean forIt = draft.cites(Stance.SUPPORTS) || !blank(draft.noSupportFound());
      boolean against = draft.cites(Stance.REFUTES) || !blank(draft.noRefutationFound());
      if (!forIt && !against) {
        return ReviewError.EVIDENCE_BOTH_WAYS_MISSING.with();
      }
      ReviewError side =
          forIt ? ReviewError.EVIDENCE_AGAINST_MISSING : ReviewError.EVIDENCE_FOR_MISSING;
      return forIt && against ? null : side.with();
    }
  },
  SELECTION_REASON(
      "R8: a verdict says why the claim was worth checking", DeskPolicy.Rules::selectionReason) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return context.draft().selectionReason() == null ? unmet() : null;
    }
  },
  CLAIMANT_ASKED(
      "R9: the claimant was asked, or it says why not", DeskPolicy.Rules::claimantAsked) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return Contact.missing(context.claim(), context.today());
    }
  },
  ACTIVE_SCALE(
      "R12: the rating is one of the scale in use, or the one that readers have",
      DeskPolicy.Rules::activeScale) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      Rating rating = context.draft().rating();
      if (rating == null || rating.scale.isInUse() || rating.equals(context.publishedRating())) {
        return null;
      }
      return rating.scale.isActive()
          ? ReviewError.SCALE_NOT_IN_USE.with()
          : ReviewError.SCALE_REVISED.with();
    }
  },
  RATING("A verdict has a rating", rules -> true) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return context.draft().rating() == null ? unmet() : null;
    }
  },
  MATCHES_ANSWERED(
      "Claims that very likely say the same are decided on before a verdict is submitted",
      DeskPolicy.Rules::matchesAnswered,
      SUBMIT) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return context.reasonAgainst(this);
    }
  },
  OPEN_THREADS("Every thread is resolved before approval", DeskPolicy.Rules::openThreads, APPROVE) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      int open = Comment.openThreadsOn(context.claim());
      return open == 0 ? null : unmet(open);
    }
  },
  INTERESTS("R11: nobody decides about a claim in which they have an interest", rules -> true) {
    @Override
    public boolean appliesTo(Move move) {
      return move.decides();
    }

    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      Set<Long> took = move == APPROVE ? context.contributors() : Set.of();
      Message own = context.conflicts().against(by, move.permission, took);
      return own != null || move != PUBLISH ? own : context.conflicts().among(context.approvers());
    }
  },
  FOUR_EYES(
      "R14: nobody approves a revision that they wrote part of",
      DeskPolicy.Rules::fourEyes,
      APPROVE,
      PUBLISH) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      if (context.approvers().stream().anyMatch(context.authors()::contains)) {
        return ReviewError.AUTHOR_AMONG_APPROVERS.with();
      }
      return move == APPROVE && context.authors().contains(by.accountId())
          ? ReviewError.OWN_REVISION.with()
          : null;
    }
  },
  ONE_APPROVAL_EACH("Nobody's approval counts twice", rules -> true, APPROVE) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return context.approvers().contains(by.accountId())
          ? ReviewError.APPROVED_ALREADY.with()
          : null;
    }
  },
  ENOUGH_APPROVALS("R17: publishing needs approval", rules -> true, PUBLISH) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      int wanted = Math.max(1, context.policy().approvals());
      int given = context.approvers().size();
      return given >= wanted ? null : ReviewError.APPROVALS_MISSING.with(wanted, given);
    }
  },
  EMBARGO("R30: nothing is published before its embargo ends", rules -> true, PUBLISH) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return context.embargoedAt(context.now())
          ? ReviewError.EMBARGO_NOT_OVER.with(context.open().embargoUntil)
          : null;
    }
  },
  TYPED_CORRECTION(
      "R18: a published verdict changes only with a correction of a fitting kind",
      DeskPolicy.Rules::typedCorrection) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return context.missingCorrection().map(ReviewError.CORRECTION_MISSING::with).orElse(null);
    }
  },
  RETRACTION_APPROVAL(
      "R17: a retraction needs two people", DeskPolicy.Rules::retractionApproval, RETRACT) {
    @Override
    Message missing(Move move, ReviewContext context, Actor by) {
      return by.is(context.standing().retractionAskedBy())
          ? ReviewError.OWN_RETRACTION.with()
          : null;
    }
  };

  /** What the rule requires, in one sentence. */
  public final String requirement;

  private final Predicate<DeskPolicy.Rules> on;
  private final Set<Move> moves;

  /** A rule about the content of a verdict: checked from submission to publication. */
  Rule(String requirement, Predicate<DeskPolicy.Rules> on) {
    this(requirement, on, SUBMIT, APPROVE, PUBLISH);
  }

  Rule(String requirement, Predicate<DeskPolicy.Rules> on, Move... moves) {
    this.requirement = requirement;
    this.on = on;
    this.moves = Set.of(moves);
  }

  /** The rule's name in the API and in the configuration. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the desk's policy has it on. */
  public boolean isOn(DeskPolicy policy) {
    return on.test(policy.rules());
  }

  public boolean appliesTo(Move move) {
    return moves.contains(move);
  }

  /** What is missing and what to do about it; null if the rule is met. */
  abstract Message missing(Move move, ReviewContext context, Actor by);

  /** The message of a rule with one reason; its key is the rule's name and {@code -missing}. */
  Message unmet(Object... arguments) {
    return new Message(title() + "-missing", List.of(arguments));
  }

  /** All unmet rules of a move at once. */
  static List<Unmet> unmet(Move move, ReviewContext context, Actor by) {
    return List.of(values()).stream()
        .filter(rule -> rule.appliesTo(move) && rule.isOn(context.policy()))
        .flatMap(
            rule ->
                Optional.ofNullable(rule.missing(move, context, by))
                    .map(missing -> new Unmet(rule.title(), missing))
                    .stream())
        .toList();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
