package org.claimtracker.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.claim.naming.NameTerms;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page.Cursor;
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

  private String nameKey;
  private String sameAsKey;

  /** Above 0 for one that another of the same name and kind was made before, by version 0.1. */
  private int duplicateNumber;

  /** What it is found by although it is written otherwise. */
  @ElementCollection
  @CollectionTable(name = "claimant_name_term", joinColumns = @JoinColumn(name = "claimant_id"))
  @Column(name = "term")
  private Set<String> nameTerms = new HashSet<>();

  @Transient private boolean identifiedNow;
  @Transient private boolean addedNow;

  protected Claimant() {}

  private Claimant(String slug, ClaimantRef wanted) {
    this.slug = slug;
    describe(wanted.name(), wanted.kind(), wanted.sameAs());
  }

  public static Optional<Claimant> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** The claimants with this name or one that looks like it, of any kind, oldest first. */
  public static List<Claimant> named(String name) {
    return list("nameKey = ?1 order by id", NameKey.of(name));
  }

  /** Those whose names contain a text, the newest first; all if there is no text. */
  public static List<Claimant> matching(String text, Cursor after, int limit) {
    Filter filter =
        new Filter()
            .and("c.nameKey like :q escape '!'", "q", NameKey.containing(text))
            .after(after, "c", "createdAt");
    return Claimant.<Claimant>find(
            "from Claimant c" + filter.where() + " order by c.createdAt desc, c.id desc",
            filter.parameters())
        .page(0, limit)
        .list();
  }

  /** How many claims each of them made, by slug. */
  public static Map<String, Long> claims(List<Claimant> claimants) {
    return claimants.isEmpty()
        ? Map.of()
        : getEntityManager()
            .createQuery(
                "select c.claimant.slug, count(*) from Claim c where c.claimant in ?1"
                    + " group by c.claimant.slug",
                Object[].class)
            .setParameter(1, claimants)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /**
   * Resolves a reference: the claimant with this slug, the one who is meant by name, kind and
   * {@code sameAs}, or a new one. Null for none.
   *
   * @param present who was meant until now, and still is if a name is not enough to tell
   */
  static Claimant meantBy(ClaimantRef wanted, Claimant present) {
    if (wanted == null) {
      return null;
    }
    if (wanted.slug() != null) {
      return bySlug(SlugRedirect.current(SlugRedirect.CLAIMANT, wanted.slug()))
          .orElseThrow(
              () -> Problems.invalid("claimant.slug", ClaimError.NO_CLAIMANT, wanted.slug()));
    }
    if (present != null && present.mayBe(wanted)) {
      return present;
    }
    return known(wanted)
        .orElseGet(
            () -> {
              NamingLock.CLAIMANT.acquire();
              return known(wanted).or(() -> identified(wanted)).orElseGet(() -> added(wanted));
            });
  }

  private boolean mayBe(ClaimantRef wanted) {
    return nameKey.equals(NameKey.of(wanted.name()))
        && kind == wanted.kind()
        && (wanted.sameAs() == null || sameAsKey.equals(NameKey.ofAddress(wanted.sameAs())));
  }

  /**
   * With {@code sameAs} only the one who has it. Without, the one who has none either, or the only
   * one of that name: of several it would be a guess.
   */
  private static Optional<Claimant> known(ClaimantRef wanted) {
    List<Claimant> named = named(wanted);
    String sameAs = NameKey.ofAddress(wanted.sameAs());
    Optional<Claimant> same =
        named.stream().filter(claimant -> claimant.sameAsKey.equals(sameAs)).findFirst();
    return same.isEmpty() && sameAs.isEmpty() && named.size() == 1
        ? Optional.of(named.get(0))
        : same;
  }

  /** The one of that name who had no {@code sameAs} until now, and gets it. */
  private static Optional<Claimant> identified(ClaimantRef wanted) {
    Optional<Claimant> unidentified =
        named(wanted).stream().filter(claimant -> claimant.sameAsKey.isEmpty()).findFirst();
    unidentified.ifPresent(
        claimant -> {
          claimant.describe(claimant.name, claimant.kind, wanted.sameAs());
          claimant.identifiedNow = true;
        });
    return unidentified;
  }

  /** What its name is compared by. */
  public String nameKey() {
    return nameKey;
  }

  /** Whether this transaction found out who it is. */
  boolean identifiedNow() {
    return identifiedNow;
  }

  /** Whether this transaction made it. */
  boolean addedNow() {
    return addedNow;
  }

  private static List<Claimant> named(ClaimantRef wanted) {
    return list(
        "nameKey = ?1 and kind = ?2 order by duplicateNumber, id",
        NameKey.of(wanted.name()),
        wanted.kind());
  }

  private static Claimant added(ClaimantRef wanted) {
    Claimant claimant = new Claimant(NamingLock.CLAIMANT.freeSlug(Slug.of(wanted.name())), wanted);
    claimant.persist();
    claimant.addedNow = true;
    return claimant;
  }

  /** Changes what it is told from others by; 409 if another one is told by the same. */
  void change(ClaimantEdit edit) {
    NamingLock.CLAIMANT.acquire();
    String newKey = NameKey.of(edit.name());
    String newSameAsKey = NameKey.ofAddress(edit.sameAs());
    if (!nameKey.equals(newKey) || kind != edit.kind() || !sameAsKey.equals(newSameAsKey)) {
      Claimant.<Claimant>find(
              "nameKey = ?1 and kind = ?2 and sameAsKey = ?3 and id <> ?4 order by id",
              newKey,
              edit.kind(),
              newSameAsKey,
              id)
          .firstResultOptional()
          .ifPresent(
              other -> {
                throw Problems.conflict(ClaimError.CLAIMANT_EXISTS, other.slug);
              });
      duplicateNumber = 0;
    }
    describe(edit.name(), edit.kind(), edit.sameAs());
  }

  private void describe(String newName, ClaimantKind newKind, String newSameAs) {
    String stripped = newName.strip();
    if (!stripped.equals(name)) {
      NameTerms.replace(nameTerms, stripped);
    }
    name = stripped;
    kind = newKind;
    sameAs = newSameAs;
    nameKey = NameKey.of(name);
    sameAsKey = NameKey.ofAddress(sameAs);
  }
}
