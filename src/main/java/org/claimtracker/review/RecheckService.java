package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/** Keeps when the desk looks at its verdicts again. Approvals stay: readers see none of it. */
@ApplicationScoped
public class RecheckService {

  /** The states of claims that have a verdict, or will. */
  public static final Set<ClaimState> CHECKED = Set.of(ClaimState.UNDER_CHECK, ClaimState.CHECKED);

  /** Days beyond these are kept by no database. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  private final Moving moving;
  private final History history;
  private final Clock clock;

  RecheckService(Moving moving, History history, Clock clock) {
    this.moving = moving;
    this.history = history;
    this.clock = clock;
  }

  /** The day that it is now, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Sets the day for a claim that is checked; without a day it is taken away. */
  @Transactional
  public ReviewContext lookAgain(String slug, String ifMatch, NewRecheck wanted, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Recheck look = Recheck.at(claim);
    NewRecheck was = NewRecheck.of(look);
    if (wanted.on() == null) {
      if (look != null) {
        look.delete();
        history.record(by, "no-second-look", "claim", slug, was, null);
      }
      return moving.contextOf(claim);
    }
    if (!CHECKED.contains(claim.state())) {
      throw Problems.conflict(ReviewError.RECHECK_STATE);
    }
    boolean otherDay = was == null || !Objects.equals(was.on(), wanted.on());
    if (otherDay && (wanted.on().isBefore(today()) || wanted.on().isAfter(LAST))) {
      throw Problems.invalid("on", ReviewError.DAY_PAST);
    }
    Recheck set = look == null ? new Recheck(claim) : look;
    set.set(wanted.on(), wanted.why(), by.account());
    set.persist();
    history.record(by, "second-look", "claim", slug, was, wanted);
    return moving.contextOf(claim);
  }

  /** A page of what is to be looked at by a day, the longest due first. */
  @Transactional
  public Page<DueRecheck> due(LocalDate by, String cursor, int limit) {
    boolean first = cursor == null || cursor.isEmpty();
    Cursor from = Cursor.parse(cursor);
    LocalDate lastOn = first ? FIRST : LocalDate.ofInstant(from.at(), ZoneOffset.UTC);
    return Page.of(
        Recheck.due(
            by.isAfter(LAST) ? LAST : by.isBefore(FIRST) ? FIRST : by,
            lastOn,
            first ? 0 : from.id(),
            limit + 1),
        limit,
        look -> DueRecheck.of(look, today()),
        look -> new Cursor(look.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), look.id));
  }
}
