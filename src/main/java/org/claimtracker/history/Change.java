package org.claimtracker.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Sha256;
import org.hibernate.annotations.Immutable;

/**
 * One entry of the record, written in the same transaction as the change it describes and never
 * modified. Each entry's hash covers the hash of the previous entry.
 */
@Entity
@Immutable
public class Change extends PanacheEntityBase {

  /** The previous hash of the first entry. */
  static final String GENESIS = "0".repeat(64);

  /** Consecutive, from 1. */
  @Id public long id;

  @Column(name = "made_at")
  public Instant at;

  public String actor;
  public String via;
  public String action;
  public String kind;
  public String subject;

  @Column(name = "before_json")
  public String before;

  @Column(name = "after_json")
  public String after;

  public String previousHash;
  public String hash;

  protected Change() {}

  Change(
      long id,
      Instant at,
      String actor,
      String via,
      String action,
      String kind,
      String subject,
      String before,
      String after,
      String previousHash) {
    this.id = id;
    this.at = at;
    this.actor = actor;
    this.via = via;
    this.action = action;
    this.kind = kind;
    this.subject = subject;
    this.before = before;
    this.after = after;
    this.previousHash = previousHash;
    this.hash = digest();
  }

  /** The id of the newest entry; 0 for an empty record. */
  public static long lastId() {
    return ChainHead.now().lastId;
  }

  /** The newest entry; empty for an empty record. */
  public static Optional<Change> last() {
    return find("order by id desc").firstResultOptional();
  }

  /** Whether the record has this entry. */
  public static boolean isThere(long id, String hash) {
    return count("id = ?1 and hash = ?2", id, hash) > 0;
  }

  /** The entries after an id, oldest first, with their states. */
  public static List<Change> after(long id, int limit) {
    return find("id > ?1 order by id", id).page(0, limit).list();
  }

  /** The same without their states. */
  public static List<ChangeNote> notesAfter(long id, int limit) {
    return find(
            "select c.id, c.action, c.kind, c.subject, c.hash from Change c"
                + " where c.id > ?1 order by c.id",
            id)
        .project(ChangeNote.class)
        .page(0, limit)
        .list();
  }

  /** The entries with these ids, oldest first. */
  public static List<Change> withIds(Collection<Long> ids) {
    return list("id in ?1 order by id", ids);
  }

  /** The latest entry of one action on a subject. */
  public static Optional<Change> last(String action, String kind, String subject) {
    return find(
            "kind = ?1 and subject = ?2 and action = ?3 order by id desc", kind, subject, action)
        .firstResultOptional();
  }

  /** The latest entries about one subject, newest first. */
  public static List<Change> about(String kind, String subject, int limit) {
    return find("kind = ?1 and subject = ?2 order by id desc", kind, subject).page(0, limit).list();
  }

  static List<Change> newest(Filter filter, int limit) {
    return find("from Change" + filter.where() + " order by id desc", filter.parameters())
        .page(0, limit)
        .list();
  }

  /** SHA-256 over every field, each prefixed with its length so that fields cannot run together. */
  String digest() {
    ByteArrayOutputStream hashed = new ByteArrayOutputStream();
    for (Object field :
        new Object[] {previousHash, id, at, actor, via, action, kind, subject, before, after}) {
      byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
      hashed.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      hashed.writeBytes(bytes);
    }
    return Sha256.of(hashed.toByteArray());
  }
}
