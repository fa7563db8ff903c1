package org.claimtracker.review.fairness;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;

/**
 * Who has an interest in the claimant or a topic of one claim, and so decides nothing about it.
 *
 * @param views the same, as they stand on the claim's page
 */
public record Conflicts(List<Interest> interests, List<InterestView> views) {

  /** How many people a refusal names to whom the work can be given. */
  private static final int MAX_NAMED = 5;

  /** As they are in this transaction. */
  public static Conflicts of(Claim claim) {
    List<Interest> interests = Interest.about(claim);
    return new Conflicts(interests, InterestView.of(interests));
  }

  /**
   * Why somebody does not decide, and to whom it can be given; null if they may.
   *
   * @param permission what whoever decides needs
   * @param alsoNot the ids of accounts that cannot do it for another reason
   */
  public Message against(Actor by, String permission, Set<Long> alsoNot) {
    String subjects = subjects(by.handle());
    if (subjects.isEmpty() || by.accountId() == null) {
      return null;
    }
    List<String> others =
        Account.whoMay(permission).stream()
            .filter(account -> subjects(account.handle).isEmpty() && !alsoNot.contains(account.id))
            .map(account -> account.name)
            .distinct()
            .limit(MAX_NAMED)
            .toList();
    return others.isEmpty()
        ? FairnessError.OWN_INTEREST_NOBODY.with(subjects)
        : FairnessError.OWN_INTEREST.with(subjects, others);
  }

  /** Why approvals do not count any more; null if they do. */
  public Message among(Collection<Long> approvers) {
    return interests.stream()
        .filter(interest -> approvers.contains(interest.account.id))
        .findFirst()
        .map(
            interest ->
                FairnessError.APPROVER_INTERESTED.with(
                    interest.account.name, subjects(interest.account.handle)))
        .orElse(null);
  }

  /** Refuses to give the claim to somebody with an interest. */
  public void refuseAssigning(String field, Account assignee) {
    String subjects = subjects(assignee.handle);
    if (!subjects.isEmpty()) {
      throw Problems.invalid(field, FairnessError.ASSIGNEE_INTERESTED, assignee.name, subjects);
    }
  }

  /** Refuses to take words of somebody with an interest into a draft. */
  public void refuseWordsOf(Account author) {
    String subjects = subjects(author.handle);
    if (!subjects.isEmpty()) {
      throw Problems.conflict(FairnessError.WORDS_INTERESTED, author.name, subjects);
    }
  }

  /** Refuses an edit that would make somebody with an interest an author. */
  public void refuseWriting(Actor by, String permission) {
    Message reason = against(by, permission, Set.of());
    if (reason != null) {
      throw Problems.problem(422, "Refused", reason).build();
    }
  }

  /** What of the claim somebody has an interest in; empty for nothing. */
  private String subjects(String handle) {
    return views.stream()
        .filter(each -> each.person().equals(handle))
        .map(InterestView::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
