package org.claimtracker.verdict;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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

  /** In other languages; null for none. */
  @Convert(converter = WordsJson.OfScale.class)
  private SortedMap<String, String> names;

  /** Counts the changes of the scale, over all its versions. */
  private int edition = 1;

  private boolean active;

  /** True or null, so that the database allows one. */
  private Boolean inUse;

  private Instant usedSince;

  @OneToMany(mappedBy = "scale", cascade = CascadeType.PERSIST)
  @OrderBy("sortOrder")
  public List<Rating> ratings = new ArrayList<>();

  protected RatingScale() {}

  RatingScale(String key, int scaleVersion, String name, SortedMap<String, String> names) {
    this.scaleKey = key;
    this.scaleVersion = scaleVersion;
    this.name = name;
    this.names = names;
    this.active = true;
  }

  /** Its next version, without labels yet, which replaces it; this one stays readable. */
  RatingScale next(String nextName, SortedMap<String, String> nextNames, Instant now) {
    RatingScale next = new RatingScale(scaleKey, scaleVersion + 1, nextName, nextNames);
    next.edition = edition + 1;
    active = false;
    if (isInUse()) {
      next.use(now);
    }
    inUse = null;
    flush();
    return next;
  }

  Rating add(RatingDetails details) {
    Rating rating = new Rating(this, ratings.size(), details);
    ratings.add(rating);
    return rating;
  }

  /** New verdicts are rated on it from now on. */
  void use(Instant now) {
    inUse = true;
    usedSince = now;
  }

  /** New verdicts are rated on another one. */
  void endUse() {
    inUse = null;
    countChange();
  }

  void name(SortedMap<String, String> otherNames) {
    names = otherNames;
  }

  void countChange() {
    edition++;
  }

  /** Every version of every scale with its labels, newest first. */
  public static List<RatingScale> all() {
    return list(
        "select distinct s from RatingScale s join fetch s.ratings order by s.scaleKey, s.scaleVersion desc");
  }

  /** The ratings of all versions, each key once: as it is in use, or else as it was last. */
  public static List<RatingView> ratings() {
    Map<String, RatingView> byKey = new LinkedHashMap<>();
    all().stream()
        .sorted(Comparator.comparing(RatingScale::isInUse).reversed())
        .flatMap(scale -> scale.ratings.stream())
        .forEach(rating -> byKey.putIfAbsent(rating.ratingKey, RatingView.of(rating)));
    return List.copyOf(byKey.values());
  }

  /** When another scale or version last came into use; empty while it is the shipped one. */
  public static Optional<Instant> lastChosen() {
    return Optional.ofNullable(
        find("select max(usedSince) from RatingScale").project(Instant.class).firstResult());
  }

  /** When it last came into use; empty for the shipped version, and for what was never used. */
  public Optional<Instant> since() {
    return Optional.ofNullable(usedSince);
  }

  /** The version of the scale on which new verdicts are rated. */
  public static Optional<RatingScale> inUse() {
    return find("from RatingScale s join fetch s.ratings where s.inUse = true")
        .singleResultOptional();
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

  /** Whether it is the newest version of its scale. */
  public boolean isActive() {
    return active;
  }

  /** Whether new verdicts are rated on this version. */
  public boolean isInUse() {
    return Boolean.TRUE.equals(inUse);
  }

  /** Whether it came with the application. */
  public boolean isShipped() {
    return scaleVersion == 1 && scaleKey.equals(Rating.DEFAULT_SCALE);
  }

  public int edition() {
    return edition;
  }

  /** In other languages; null for none. */
  public SortedMap<String, String> names() {
    return names;
  }

  /** The name for readers of a language. */
  public String nameIn(String language) {
    String own = RatingWords.in(language, names);
    return own == null ? name : own;
  }
}
