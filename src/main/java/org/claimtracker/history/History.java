package org.claimtracker.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.claimtracker.account.AccountChanged;
import org.claimtracker.account.Actor;

/** Writes the record. Called last in each transaction that changes anything. */
@ApplicationScoped
public class History {

  private final EntityManager database;
  private final ObjectMapper json;
  private final Clock clock;
  private final LocalChanges here;

  History(EntityManager database, ObjectMapper json, Clock clock, LocalChanges here) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.here = here;
  }

  /**
   * Adds one entry. Pending changes are flushed first, so that every transaction locks the head of
   * the chain after its other rows and two transactions cannot deadlock.
   *
   * @param subject the slug, handle or id of what changed
   * @param before its former state, null for something new
   * @param after its new state, null for something deleted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      Actor by, String action, String kind, String subject, Object before, Object after) {
    database.flush();
    ChainHead head = ChainHead.locked();
    Change change =
        new Change(
            head.lastId + 1,
            clock.instant(),
            by.handle(),
            by.via(),
            action,
            kind,
            subject,
            write(before),
            write(after),
            head.lastHash);
    change.persist();
    head.moveTo(change);
    database.flush();
    here.add(change);
  }

  void accountChanged(@Observes AccountChanged change) {
    record(
        change.by(),
        change.action(),
        change.kind(),
        change.subject(),
        change.before(),
        change.after());
  }

  private String write(Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("The record cannot hold " + state.getClass(), unwritable);
    }
  }
}
