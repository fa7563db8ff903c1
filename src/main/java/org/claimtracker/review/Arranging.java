package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimDescription;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.claim.ClaimantRef;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Arranges the review: who is in charge of it, and until when nothing is published. */
@ApplicationScoped
public class Arranging {

  /** A review's assignee and embargo; null for none. */
  public record Arrangement(
      @Size(max = 60) @Schema(examples = "editor") String assignee,
      @Schema(examples = "2027-01-01T06:00:00Z") Instant embargoUntil) {}

  /** What can be changed about a claim, and the embargo of its next publication. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EditableClaim(
      @NotBlank
          @Size(max = 1000)
          @Schema(examples = "150 drones struck energy infrastructure and transport")
          String statement,
      @NotNull @LanguageTag @Schema(examples = "en") String language,
      @Valid ClaimantRef claimant,
      PartialDate statedOn,
      @Size(max = 20) @Schema(examples = "[\"Energy\"]")
          List<@NotBlank @Size(max = 80) String> topics,
      @Schema(examples = "2027-01-01T06:00:00Z") Instant embargoUntil) {

    static EditableClaim of(ClaimDescription described, Instant embargoUntil) {
      return new EditableClaim(
          described.statement(),
          described.language(),
          described.claimant(),
          described.statedOn(),
          described.topics(),
          embargoUntil);
    }

    EditableClaim withoutClaimant() {
      return new EditableClaim(statement, language, null, statedOn, topics, embargoUntil);
    }

    ClaimDescription description() {
      return new ClaimDescription(statement, language, claimant, statedOn, topics);
    }
  }

  private final Moving moving;
  private final ClaimService claims;
  private final History history;
  private final Clock clock;

  Arranging(Moving moving, ClaimService claims, History history, Clock clock) {
    this.moving = moving;
    this.claims = claims;
    this.history = history;
    this.clock = clock;
  }

  /** Sets the review's assignee and embargo; approvals stay. */
  @Transactional
  public ReviewContext arrange(
      String slug, String ifMatch, UnaryOperator<Arrangement> change, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    ReviewContext context = moving.contextOf(claim);
    Review open = context.open();
    if (open == null) {
      throw Problems.conflict(ReviewError.NO_DRAFT_TO_ARRANGE);
    }
    ReviewSnapshot was = ReviewSnapshot.of(context, null);
    Arrangement before =
        new Arrangement(open.assignee == null ? null : open.assignee.handle, open.embargoUntil);
    Arrangement wanted = change.apply(before);
    if (!Objects.equals(wanted.assignee(), before.assignee())) {
      open.assignee = wanted.assignee() == null ? null : reviewer(wanted.assignee(), context);
    }
    embargo(context, wanted.embargoUntil(), by);
    history.record(by, "arrange", "claim", slug, was, ReviewSnapshot.of(context, null));
    return moving.contextOf(claim);
  }

  /**
   * Changes part of a claim: its description, which voids approvals, and the embargo of its next
   * publication, which takes whoever may review and can be set before there is a draft.
   */
  @Transactional
  public ReviewContext edit(
      String slug, String ifMatch, MergePatch<EditableClaim> patch, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    ReviewContext context = moving.contextOf(claim);
    ClaimDescription described = ClaimDescription.of(claim);
    EditableClaim before = EditableClaim.of(described, context.embargoUntil());
    // A claimant is named by one reference, which is not mixed with the one before.
    EditableClaim wanted =
        patch.appliedTo(patch.gives("claimant") ? before.withoutClaimant() : before);
    if (!wanted.description().equals(described)) {
      claims.reword(claim, wanted.description(), by);
    }
    if (!Objects.equals(wanted.embargoUntil(), before.embargoUntil())) {
      if (!by.may(Permission.REVIEW)) {
        throw Problems.forbidden(ReviewError.PERMISSION_MISSING, Permission.REVIEW);
      }
      ReviewSnapshot was = ReviewSnapshot.of(context, null);
      embargo(context, wanted.embargoUntil(), by);
      history.record(by, "arrange", "claim", slug, was, ReviewSnapshot.of(context, null));
    }
    Claim.flush();
    return moving.contextOf(claim);
  }

  /** Before there is a draft, the claim keeps the embargo for it. */
  private static void embargo(ReviewContext context, Instant until, Actor by) {
    if (Objects.equals(until, context.embargoUntil())) {
      return;
    }
    context.conflicts().refuseWriting(by, Permission.REVIEW);
    Review open = context.open();
    if (open == null) {
      context.claim().embargoUntil = until;
      return;
    }
    open.embargoUntil = until;
    if (open.scheduledFor() != null && context.embargoedAt(open.scheduledFor())) {
      throw Problems.invalid("embargoUntil", ReviewError.SCHEDULED, open.scheduledFor());
    }
  }

  private static Account reviewer(String handle, ReviewContext context) {
    Account reviewer =
        Account.byHandle(handle)
            .filter(Account::isActive)
            .filter(account -> account.permissions().contains(Permission.REVIEW))
            .orElseThrow(() -> Problems.invalid("assignee", ReviewError.NO_EDITOR, handle));
    context.conflicts().refuseAssigning("assignee", reviewer);
    return reviewer;
  }
}
