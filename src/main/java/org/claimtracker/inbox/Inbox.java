package org.claimtracker.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the desk does with requests and complaints of readers. */
@ApplicationScoped
@Transactional
public class Inbox {

  /** The longest answer that readers get. */
  private static final int MAX_REASON = 2_000;

  /** The claim that a request becomes part of. */
  @Schema(name = "RequestedClaim")
  public record RequestedClaim(
      @NotBlank @Size(max = 80) @Schema(examples = "150-drones-struck-energy") String claim) {}

  /** Why nothing follows; the reader is told. */
  @Schema(name = "AnswerToReader")
  public record AnswerToReader(
      @NotBlank @Size(max = MAX_REASON) @Schema(examples = "It is an opinion.") String reason) {}

  /** Whether a complaint is right, and why; the reader is told. */
  @Schema(name = "ComplaintDecision")
  public record ComplaintDecision(
      @NotNull @Schema(examples = "true") Boolean upheld,
      @NotBlank @Size(max = MAX_REASON) @Schema(examples = "The year is wrong.") String reason) {}

  /** Who answers, and until when; without a day it stays. */
  @Schema(name = "InboxAssignment")
  public record InboxAssignment(
      @NotBlank @Size(max = 60) @Schema(examples = "editor") String owner, LocalDate dueOn) {}

  private final History history;
  private final Clock clock;

  Inbox(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /** A page of them, newest first. */
  public Page<InboxItemView> page(InboxQuery query, Actor to) {
    return Page.of(
        query.rows(),
        query.limit,
        item -> InboxItemView.of(item, to),
        item -> new Cursor(item.createdAt, item.id));
  }

  /** Makes a request part of a claim, which counts it. */
  public InboxItem link(long number, String ifMatch, String slug, Actor by) {
    Claim claim = Claim.bySlug(slug);
    return move("link", number, ifMatch, by, item -> item.link(claim, by.handle(), now()));
  }

  /** Answers that nothing follows from it. */
  public InboxItem decline(long number, String ifMatch, String reason, Actor by) {
    return move("decline", number, ifMatch, by, item -> item.decline(reason, by.handle(), now()));
  }

  /** Says whether a complaint is right; if it is, the verdict is to be corrected. */
  public InboxItem decide(long number, String ifMatch, boolean upheld, String reason, Actor by) {
    return move(
        "decide", number, ifMatch, by, item -> item.decide(upheld, reason, by.handle(), now()));
  }

  /**
   * Says who answers it, and until when.
   *
   * @param handle of somebody who may answer readers; null for nobody
   * @param dueOn null leaves the day as it is
   */
  public InboxItem assign(long number, String ifMatch, String handle, LocalDate dueOn, Actor by) {
    Account owner = handle == null ? null : owner(handle);
    return move(
        "assign",
        number,
        ifMatch,
        by,
        item -> item.assign(owner, dueOn == null ? item.dueOn : dueOn));
  }

  /** Takes an answer back, so that another one can be given. */
  public InboxItem reopen(long number, String ifMatch, Actor by) {
    return move("reopen", number, ifMatch, by, InboxItem::reopen);
  }

  private InboxItem move(
      String action, long number, String ifMatch, Actor by, Consumer<InboxItem> act) {
    InboxItem item = InboxItem.forChange(number, ifMatch);
    RecordedItem before = RecordedItem.of(item);
    act.accept(item);
    InboxItem.flush();
    history.record(
        by, action, RecordedItem.KIND, Long.toString(number), before, RecordedItem.of(item));
    return item;
  }

  private Instant now() {
    return clock.instant();
  }

  private static Account owner(String handle) {
    return Account.whoMay(Permission.LOG_CLAIMS).stream()
        .filter(account -> account.handle.equals(handle))
        .findFirst()
        .orElseThrow(() -> Problems.invalid("owner", InboxError.NO_OWNER, handle));
  }
}
