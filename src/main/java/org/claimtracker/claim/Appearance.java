package org.claimtracker.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.naming.AddressKey;
import org.claimtracker.common.BaseEntity;

/**
 * Where and when a claim was said or printed. Shows that the claim was made, not that it is true.
 */
@Entity
public class Appearance extends BaseEntity {

  @ManyToOne public Claim claim;

  public String title;
  public String url;
  public String publisher;
  public String author;
  public PartialDate publishedOn;

  @Enumerated(EnumType.STRING)
  public Medium medium;

  public String archivedUrl;
  public String note;

  private String addressKey;

  protected Appearance() {}

  public Appearance(Claim claim, AppearanceDetails details) {
    this.claim = claim;
    describe(details);
  }

  public static List<Appearance> of(Claim claim) {
    return list("claim = ?1 order by id", claim);
  }

  static Optional<Appearance> of(Claim claim, long id) {
    return find("claim = ?1 and id = ?2", claim, id).firstResultOptional();
  }

  /** The appearance of a claim at this address; none for no address. */
  static Optional<Appearance> at(Claim claim, String url) {
    String key = AddressKey.of(url);
    return key == null
        ? Optional.empty()
        : find("claim = ?1 and addressKey = ?2 order by id", claim, key).firstResultOptional();
  }

  /** Other claims that appeared at an address of this one, the newest first. */
  static List<Claim> atSameAddress(Claim claim, int limit) {
    // Asked for claims themselves, the database would look at every one of them.
    List<Long> others =
        find(
                """
                select b.claim.id from Appearance a join Appearance b on b.addressKey = a.addressKey
                where a.claim = ?1 and b.claim <> ?1 and b.claim.state <> WITHDRAWN
                group by b.claim.id order by b.claim.id desc
                """,
                claim)
            .page(0, limit)
            .project(Long.class)
            .list();
    return others.isEmpty() ? List.of() : Claim.list("id in ?1 order by id desc", others);
  }

  /** The slugs of claims that appeared at an address, the newest first. */
  static List<String> claimsAt(String url, int limit) {
    String key = AddressKey.of(url);
    return key == null
        ? List.of()
        : find(
                "select distinct a.claim.slug, a.claim.id from Appearance a where a.addressKey = ?1"
                    + " and a.claim.state <> WITHDRAWN order by a.claim.id desc",
                key)
            .page(0, limit)
            .project(Object[].class)
            .stream()
            .map(row -> (String) row[0])
            .toList();
  }

  /** Whether it is at the same address as this one. */
  boolean isAt(String other) {
    return addressKey != null && addressKey.equals(AddressKey.of(other));
  }

  void change(AppearanceDetails details) {
    describe(details);
  }

  private void describe(AppearanceDetails details) {
    title = details.title();
    url = details.url();
    addressKey = AddressKey.of(url);
    publisher = details.publisher();
    author = details.author();
    publishedOn = details.publishedOn();
    medium = details.medium();
    archivedUrl = details.archivedUrl();
    note = details.note();
  }
}
