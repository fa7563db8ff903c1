package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;

/**
 * What concerns each person. Reading one is no change of the desk, so that the record says nothing
 * of it.
 */
@ApplicationScoped
@Transactional
public class Notifications {

  private final Clock clock;

  Notifications(Clock clock) {
    this.clock = clock;
  }

  /** Somebody's own, newest first. */
  public Page<NotificationView> of(Actor owner, boolean unread, int limit, String cursor) {
    Filter filter = new Filter().and("n.account.id = :owner", "owner", owner.accountId());
    if (unread) {
      filter.and("n.readAt is null");
    }
    filter.after(Cursor.parse(cursor), "n", "createdAt");
    return Page.of(
        Notification.newest(filter, limit + 1),
        limit,
        NotificationView::of,
        each -> new Cursor(each.createdAt, each.id));
  }

  /** How many its owner has not read. */
  public long unreadOf(Actor owner) {
    return Notification.unreadOf(owner);
  }

  /** Marks one as read; 404 for one that is not the owner's. */
  public NotificationView read(Actor owner, long id) {
    Notification found =
        Notification.of(owner, id)
            .orElseThrow(() -> Problems.notFound(NotificationError.NO_NOTIFICATION, id));
    found.read(clock.instant());
    return NotificationView.of(found);
  }

  /** Marks this one and all older ones as read, and says how many were not. */
  public int readUpTo(Actor owner, long id) {
    return Notification.readUpTo(owner, id, clock.instant());
  }
}
