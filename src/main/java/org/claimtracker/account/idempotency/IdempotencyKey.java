package org.claimtracker.account.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.claimtracker.common.Sha256;

/**
 * A key that an account has used, with the outcome of its request. It is committed with what the
 * request wrote, so that neither can be there without the other.
 */
@Entity
class IdempotencyKey extends PanacheEntityBase {

  /** A hash of the account and the key; the primary key makes the second of two requests fail. */
  @Id String id;

  String account;

  String path;

  String requestHash;

  int status;

  String etag;

  String location;

  /** The answer's body, or what a form has to know about its outcome; null for none. */
  String body;

  @Column(updatable = false)
  Instant createdAt;

  protected IdempotencyKey() {}

  IdempotencyKey(Attempt attempt, Outcome outcome, Instant at) {
    this.id = attempt.id();
    this.account = attempt.account();
    this.path = attempt.path();
    this.requestHash = attempt.requestHash();
    this.status = outcome.status();
    this.etag = outcome.etag();
    this.location = outcome.location();
    this.body = outcome.body();
    this.createdAt = at;
  }

  /** Completes a key that was taken before its request. */
  static void complete(Attempt attempt, Outcome outcome) {
    update(
        "status = ?1, etag = ?2, location = ?3, body = ?4 where id = ?5",
        outcome.status(),
        outcome.etag(),
        outcome.location(),
        outcome.body(),
        attempt.id());
  }

  Outcome outcome() {
    return new Outcome(status, etag, location, body);
  }

  /** A request with a key. */
  record Attempt(String account, String key, String path, String requestHash) {

    String id() {
      return Sha256.of(account + "\n" + key);
    }
  }

  /** What came of a request; its body is null where there is none, or where it is not kept. */
  record Outcome(int status, String etag, String location, String body) {

    /** Of a request that is not over, or that a crash cut. */
    static final Outcome UNDER_WAY = new Outcome(102, null, null, null);

    boolean isUnderWay() {
      return status == UNDER_WAY.status;
    }
  }
}
