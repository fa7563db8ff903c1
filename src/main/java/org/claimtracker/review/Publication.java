package org.claimtracker.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.verdict.PublishedVerdict;
import org.hibernate.annotations.Immutable;

/**
 * What readers got of one revision: written once at publication and immutable, which the database
 * enforces. The other columns repeat parts of the document, for filtering.
 */
@Entity
@Immutable
public class Publication extends BaseEntity {

  /**
   * The only predicate of public visibility: nothing but standing publications appears anywhere,
   * which excludes drafted, embargoed, declined, superseded and retracted verdicts. Written with
   * {@code exists}, because H2 would otherwise start from the reviews and read everything published
   * for every page of a list.
   */
  public static final String STANDING =
      "exists (select 1 from Review standing where standing = p.review and standing.state = PUBLISHED)";

  @OneToOne(fetch = FetchType.LAZY)
  public Review review;

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  public String claimantSlug;
  public String ratingKey;
  public String language;

  /** Null if it was published before verdicts had a language of their own. */
  public String inLanguage;

  public LocalDate statedFrom;

  /** Statement, claimant and summary in lower case, for text search. */
  public String searchText;

  @ElementCollection
  @CollectionTable(name = "publication_topic", joinColumns = @JoinColumn(name = "publication_id"))
  @Column(name = "topic_slug")
  public Set<String> topicSlugs = new HashSet<>();

  public Instant firstPublishedAt;
  public Instant publishedAt;

  /** A {@link PublishedVerdict} as JSON. */
  public String document;

  protected Publication() {}

  Publication(Review review, PublishedVerdict verdict, String document) {
    this.review = review;
    this.claim = review.claim;
    this.claimantSlug = verdict.claimant() == null ? null : verdict.claimant().slug();
    this.ratingKey = verdict.rating().key();
    this.language = verdict.language();
    this.inLanguage = verdict.inLanguage();
    this.statedFrom = verdict.statedOn() == null ? null : verdict.statedOn().earliest();
    this.searchText = searchText(verdict);
    verdict.topics().forEach(topic -> topicSlugs.add(topic.slug()));
    this.firstPublishedAt = verdict.firstPublishedAt();
    this.publishedAt = verdict.publishedAt();
    this.document = document;
  }

  private static String searchText(PublishedVerdict verdict) {
    String claimant = verdict.claimant() == null ? "" : verdict.claimant().name();
    return String.join("\n", verdict.statement(), claimant, verdict.summary())
        .toLowerCase(Locale.ROOT);
  }

  /** Whether readers get it now. */
  public boolean stands() {
    return review.state() == ReviewState.PUBLISHED;
  }

  /** Whether this was what readers saw at that time. */
  public boolean stoodAt(Instant moment) {
    Instant ended = review.endedAt();
    return !publishedAt.isAfter(moment) && (ended == null || ended.isAfter(moment));
  }

  /** Since when readers get it: its publication, or its return in the place of a withdrawn one. */
  public Instant standsSince() {
    return review.restoredAt() == null ? publishedAt : review.restoredAt();
  }

  /** The publication that stands for a claim now, with its review. */
  public static Optional<Publication> standing(String slug) {
    return find(
            "from Publication p join fetch p.review where p.claim.slug = ?1 and " + STANDING, slug)
        .firstResultOptional();
  }

  /** The standing publications of these claims, with the claims. */
  public static List<Publication> standing(Collection<String> slugs) {
    return slugs.isEmpty()
        ? List.of()
        : list("from Publication p join fetch p.claim c where c.slug in ?1 and " + STANDING, slugs);
  }

  /**
   * Every publication of a claim's revisions with its review, newest first. The claim is matched in
   * a subquery: if joined behind outer joins, H2 would read all reviews.
   */
  public static List<Publication> allOf(String slug) {
    return list(
        "from Publication p join fetch p.review r join fetch r.revision v left join fetch v.rating g left join fetch g.scale"
            + " where p.claim.id = (select c.id from Claim c where c.slug = ?1) order by p.id desc",
        slug);
  }

  /** The last publication of a claim that was not withdrawn, else the last one. */
  public static Optional<Publication> last(Claim claim) {
    return find(
            "from Publication p join fetch p.review r where p.claim = ?1"
                + " order by case when r.withdrawnAt is null then 0 else 1 end, p.id desc",
            claim)
        .firstResultOptional();
  }

  /** When public content last changed. */
  public static Optional<Instant> lastChange() {
    Instant published =
        find("select max(createdAt) from Publication").project(Instant.class).firstResult();
    Instant ended =
        Review.find("select max(endedAt) from Review").project(Instant.class).firstResult();
    return Stream.of(published, ended).filter(Objects::nonNull).max(Comparator.naturalOrder());
  }
}
