package org.claimtracker.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/** What the desk does with requests and complaints of readers. */
@ApplicationScoped
@Transactional
public class Inbox {

  /** The longest answer that readers get. */
  static final int MAX_REASON = 2_000;

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
