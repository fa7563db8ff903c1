package org.claimtracker.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Slug;

/** The person or organisation behind claims: one record, however many claims. */
@Entity
public class Claimant extends BaseEntity {

  @Column(updatable = false)
  public String slug;

  public String name;

  @Enumerated(EnumType.STRING)
  public ClaimantKind kind;

  /** The same entity elsewhere, such as in Wikidata. */
  public String sameAs;

  protected Claimant() {}

  Claimant(String name, ClaimantKind kind, String sameAs) {
    this.slug = Slug.free(name, taken -> bySlug(taken).isPresent());
    this.name = name;
    this.kind = kind;
    this.sameAs = sameAs;
  }

  public static Optional<Claimant> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** The claimants with this name, of any kind. */
  public static List<Claimant> named(String name) {
    return list("lower(name) = ?1 order by id", name.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Resolves a reference: the claimant with this slug, an existing one of the same name and kind,
   * or a new one. Null for none.
   */
  public static Claimant meantBy(ClaimantRef wanted) {
    if (wanted == null) {
      return null;
    }
    if (wanted.slug() != null) {
      return bySlug(wanted.slug())
          .orElseThrow(
              () -> Problems.invalid("claimant.slug", ClaimError.NO_CLAIMANT, wanted.slug()));
    }
    return Claimant.<Claimant>find(
            "lower(name) = ?1 and kind = ?2",
            wanted.name().strip().toLowerCase(Locale.ROOT),
            wanted.kind())
        .firstResultOptional()
        .orElseGet(() -> added(wanted));
  }

  private static Claimant added(ClaimantRef wanted) {
    Claimant claimant = new Claimant(wanted.name().strip(), wanted.kind(), wanted.sameAs());
    claimant.persist();
    return claimant;
  }
}
