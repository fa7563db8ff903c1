package org.claimtracker.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.claimtracker.common.BaseEntity;

/** A value on a rating scale. It has a number only if its label lies on the true-false axis. */
@Entity
public class Rating extends BaseEntity {

  /** The scale that every desk starts with. */
  public static final String DEFAULT_SCALE = "default";

  @ManyToOne public RatingScale scale;

  public String ratingKey;

  public String label;
  public String definition;

  /** From 1, the least true; null if off the axis. */
  public Integer axisValue;

  public int sortOrder;

  protected Rating() {}

  Rating(RatingScale scale, int sortOrder, RatingDetails details) {
    this.scale = scale;
    this.sortOrder = sortOrder;
    this.ratingKey = details.key();
    this.label = details.label();
    this.definition = details.definition();
    this.axisValue = details.axisValue();
  }

  /** The rating with this key on the scale's active version. */
  public static Optional<Rating> active(String scale, String key) {
    return find(
            """
            from Rating r join fetch r.scale s
            where s.scaleKey = ?1 and s.active = true and r.ratingKey = ?2
            """,
            scale,
            key)
        .firstResultOptional();
  }

  /** The rating with this key on one version of a scale, active or not. */
  public static Optional<Rating> onVersion(String scale, int scaleVersion, String key) {
    return find(
            """
            from Rating r join fetch r.scale s
            where s.scaleKey = ?1 and s.scaleVersion = ?2 and r.ratingKey = ?3
            """,
            scale,
            scaleVersion,
            key)
        .firstResultOptional();
  }
}
