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
  record Outcome(int status, String etag, String location, String body) {}
}
