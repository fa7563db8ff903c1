package org.claimtracker.verdict;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.SortedMap;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;

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

  /** In other languages; null for none. Published verdicts keep the words they had. */
  @Convert(converter = WordsJson.OfRating.class)
  private SortedMap<String, RatingWords> words;

  protected Rating() {}

  Rating(RatingScale scale, int sortOrder, RatingDetails details) {
    this.scale = scale;
    this.sortOrder = sortOrder;
    this.ratingKey = details.key();
    this.label = details.label();
    this.definition = details.definition();
    this.axisValue = details.axisValue();
    this.words = details.words();
  }

  /** In other languages; null for none. */
  public SortedMap<String, RatingWords> words() {
    return words;
  }

  void word(SortedMap<String, RatingWords> given) {
    words = given;
  }

  /** Whether it reads like these details, but for the words in other languages. */
  boolean readsLike(RatingDetails details) {
    return label.equals(details.label()) && definition.equals(details.definition());
  }

  /**
   * The rating that a text names: the published one if it fits, else that of the version in use,
   * else what the draft has already.
   *
   * @param present the draft's; null for none
   * @param published what readers have; null for none
   */
  static Rating chosen(VerdictText text, Rating present, Rating published) {
    if (text.rating() == null) {
      return null;
    }
    Integer version = text.scaleVersion();
    if (published != null && published.is(text) && published.isOn(version)) {
      return published;
    }
    String scale =
        text.scale() == null
            ? RatingScale.inUse().map(used -> used.scaleKey).orElse(DEFAULT_SCALE)
            : text.scale();
    Rating found =
        active(scale, text.rating())
            .or(() -> Optional.ofNullable(present).filter(kept -> kept.is(text)))
            .orElseThrow(
                () -> Problems.invalid("rating", VerdictError.NO_RATING, text.rating(), scale));
    // A partial change repeats the version that the draft had before.
    boolean named = version != null && (present == null || !present.isOn(version));
    if (named && !found.isOn(version)) {
      throw Problems.invalid("scaleVersion", VerdictError.SCALE_VERSION_NOT_IN_USE, version, scale);
    }
    return found;
  }

  private boolean is(VerdictText text) {
    return ratingKey.equals(text.rating())
        && (text.scale() == null || scale.scaleKey.equals(text.scale()));
  }

  private boolean isOn(Integer version) {
    return version == null || scale.scaleVersion == version;
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
