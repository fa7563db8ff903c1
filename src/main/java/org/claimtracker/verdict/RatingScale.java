package org.claimtracker.verdict;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.BaseEntity;

/**
 * One version of a rating scale. Versions are immutable: new labels or definitions make a new
 * version, and verdicts keep the version they were rated on.
 */
@Entity
public class RatingScale extends BaseEntity {

  @Column(updatable = false)
  public String scaleKey;

  @Column(updatable = false)
  public int scaleVersion;

  public String name;

  private boolean active;

  @OneToMany(mappedBy = "scale", cascade = CascadeType.PERSIST)
  @OrderBy("sortOrder")
  public List<Rating> ratings = new ArrayList<>();

  protected RatingScale() {}

  RatingScale(String key, int scaleVersion, String name) {
    this.scaleKey = key;
    this.scaleVersion = scaleVersion;
    this.name = name;
    this.active = true;
  }

  /** Every version of every scale with its labels, newest first. */
  public static List<RatingScale> all() {
    return list(
        "select distinct s from RatingScale s join fetch s.ratings order by s.scaleKey, s.scaleVersion desc");
  }

  /** When a scale last got a new version; empty while all scales are as installed. */
  public static Optional<Instant> lastRevised() {
    return Optional.ofNullable(
        find("select max(createdAt) from RatingScale where scaleVersion > 1")
            .project(Instant.class)
            .firstResult());
  }

  /** When it came into use; empty for the first version, which predates the desk. */
  public Optional<Instant> since() {
    return scaleVersion == 1 ? Optional.empty() : Optional.of(createdAt);
  }

  public static Optional<RatingScale> version(String key, int scaleVersion) {
    return find(
            "from RatingScale s join fetch s.ratings where s.scaleKey = ?1 and s.scaleVersion = ?2",
            key,
            scaleVersion)
        .singleResultOptional();
  }

  /** The active version. */
  public static Optional<RatingScale> active(String key) {
    return find(
            "from RatingScale s join fetch s.ratings where s.scaleKey = ?1 and s.active = true",
            key)
        .singleResultOptional();
  }

  /** Whether new verdicts are rated on this version. */
  public boolean isActive() {
    return active;
  }

  /** A newer version replaces it; it stays readable. */
  void retire() {
    active = false;
  }
}
