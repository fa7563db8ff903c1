package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves of a claim itself: take up, assign, decline, close as a duplicate, withdraw, reopen. */
@ApplicationScoped
public class Triage {

  /** The claim that this one repeats. */
  record Duplicate(
      @NotBlank
          @Size(max = Slug.MAX_LENGTH)
          @Pattern(regexp = Slug.PATTERN)
          @Schema(examples = "the-other-claims-slug")
          String of,
      @NotBlankIfPresent
          @Size(min = 1, max = 2000)
          @Schema(examples = "The same words, a day later.")
          String reason) {}

  private final Moving moving;

  Triage(Moving moving) {
    this.moving = moving;
  }

  @Transactional
  public ReviewContext takeUp(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.TAKE_UP, slug, ifMatch, by, null, context -> context.claim().takeUp(by.account()));
  }

  @Transactional
  public ReviewContext assign(String slug, String ifMatch, String to, Actor by) {
    Account assignee =
        Account.byHandle(to)
            .filter(Account::isActive)
            .filter(account -> account.permissions().contains(Permission.LOG_CLAIMS))
            .orElseThrow(() -> Problems.invalid("to", ReviewError.NO_CHECKER, to));
    return moving.move(
        Move.ASSIGN,
        slug,
        ifMatch,
        by,
        to,
        context -> {
          context.conflicts().refuseAssigning("to", assignee);
          context.claim().takeUp(assignee);
        });
  }

  @Transactional
  public ReviewContext unassign(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.UNASSIGN, slug, ifMatch, by, null, context -> context.claim().putBack());
  }

  @Transactional
  public ReviewContext decline(String slug, String ifMatch, String reason, Actor by) {
    return moving.move(
        Move.DECLINE, slug, ifMatch, by, reason, context -> context.claim().decline(reason));
  }

  @Transactional
  public ReviewContext markDuplicate(
      String slug, String ifMatch, String of, String reason, Actor by) {
    return moving.move(
        Move.MARK_DUPLICATE,
        slug,
        ifMatch,
        by,
        of + (reason == null ? "" : ": " + reason),
        context -> context.claim().closeAsDuplicate(original(context.claim(), of), reason));
  }

  /** Withdraws a claim that was logged by mistake; 409 if others were closed as its duplicates. */
  @Transactional
  public ReviewContext withdraw(String slug, String ifMatch, String reason, Actor by) {
    return moving.move(
        Move.WITHDRAW,
        slug,
        ifMatch,
        by,
        reason,
        context -> {
          if (Claim.count("duplicateOf", context.claim()) > 0) {
            throw Problems.conflict(ReviewError.HAS_DUPLICATES);
          }
          context.claim().withdraw(reason);
        });
  }

  private static Claim original(Claim claim, String of) {
    Claim original =
        Claim.existing(of)
            .filter(found -> found.state() != ClaimState.WITHDRAWN)
            .orElseThrow(() -> Problems.invalid("of", ClaimError.NO_CLAIM, of));
    for (Claim next = original; next != null; next = next.duplicateOf()) {
      if (next.id.equals(claim.id)) {
        throw Problems.invalid("of", ReviewError.DUPLICATE_OF_ITSELF);
      }
    }
    return original;
  }

  @Transactional
  public ReviewContext reopen(String slug, String ifMatch, String reason, Actor by) {
    return moving.move(Move.REOPEN, slug, ifMatch, by, reason, context -> context.claim().reopen());
  }
}
