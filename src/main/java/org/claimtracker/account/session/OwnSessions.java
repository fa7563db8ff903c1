package org.claimtracker.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.claimtracker.account.AccountChanged;
import org.claimtracker.account.AccountError;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Credential;
import org.claimtracker.account.LastUse;
import org.claimtracker.common.Problems;

/** The caller's sessions that have not ended. */
@ApplicationScoped
@Transactional
public class OwnSessions {

  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final Caller caller;
  private final LastUse uses;

  OwnSessions(Clock clock, Event<AccountChanged> changes, Caller caller, LastUse uses) {
    this.clock = clock;
    this.changes = changes;
    this.caller = caller;
    this.uses = uses;
  }

  /** In the order in which they began. */
  public List<SessionView> all() {
    return running().stream()
        .map(session -> SessionView.of(session, uses.of(session), caller.credential()))
        .toList();
  }

  /** Ends one; 404 for one of others. */
  public void end(long id) {
    Actor by = caller.actor();
    Credential.<Credential>findByIdOptional(id)
        .filter(found -> by.is(found.account) && found.isSession())
        .orElseThrow(() -> Problems.notFound(AccountError.NO_SESSION, id))
        .revoke(clock.instant());
    tell(by, "end-session");
  }

  /** Ends all but the one that asks. */
  public void endOthers() {
    Long mine = caller.credential();
    running().stream()
        .filter(session -> !session.id.equals(mine))
        .forEach(session -> session.revoke(clock.instant()));
    tell(caller.actor(), "end-other-sessions");
  }

  private List<Credential> running() {
    return Credential.sessionsOf(caller.actor().accountId(), clock.instant());
  }

  private void tell(Actor by, String action) {
    changes.fire(new AccountChanged(by, action, "account", by.handle(), null, null));
  }
}
