package org.claimtracker.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.AccountChanged;
import org.claimtracker.account.Actor;

/** Writes the record. Called last in each transaction that changes anything. */
@ApplicationScoped
public class History {

  /**
   * What changed and how.
   *
   * @param subject its slug, handle or id
   * @param before its former state, null for something new
   * @param after its new state, null for something deleted
   */
  public record Entry(String subject, Object before, Object after) {}

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
    recordAll(by, action, kind, List.of(new Entry(subject, before, after)));
  }

  /**
   * Adds entries one after the other, for what was done to many things at once: the head of the
   * chain is locked and moved once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordAll(Actor by, String action, String kind, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    database.flush();
    ChainHead head = ChainHead.locked();
    Instant now = clock.instant();
    for (Entry entry : entries) {
      Change change =
          new Change(
              head.lastId + 1,
              now,
              by.handle(),
              by.via(),
              action,
              kind,
              entry.subject(),
              write(entry.before()),
              write(entry.after()),
              head.lastHash);
      change.persist();
      head.moveTo(change);
      here.add(change);
    }
    database.flush();
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
