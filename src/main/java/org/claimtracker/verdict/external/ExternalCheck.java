package org.claimtracker.verdict.external;

import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.naming.AddressKey;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Sha256;

/**
 * A check of another publisher: their words under their name. It is never a verdict of this desk.
 * One that an editor withdrew stays, hidden, so that the next import does not bring it back.
 */
@Entity
public class ExternalCheck extends BaseEntity {

  private static final int KEY_BITS = 128;
  private static final String SEPARATOR = "\n";

  /** Made of address and claim; stands in addresses of ours. */
  public String checkKey;

  public String claim;
  private String claimants;
  public PartialDate claimedOn;
  public String language;
  public String publisher;
  public String publisherUrl;
  public String url;
  public String title;
  public String label;
  public String ratingKey;
  public Double axisValue;
  public PartialDate checkedOn;
  private String tags;
  private String notes;

  /** The import that brought its present state; null for none. */
  public Long importId;

  public Instant updatedAt;
  private Instant withdrawnAt;
  private String withdrawnBy;
  private String withdrawalReason;

  protected ExternalCheck() {}

  ExternalCheck(String key, NewExternalCheck given, Long importId, Instant now) {
    this.checkKey = key;
    state(given, importId, now);
  }

  /**
   * What tells one check from another: the address of the review, whatever its scheme and a slash
   * at its end, and the claim.
   */
  static String key(String url, String claim) {
    String address = Objects.requireNonNullElse(AddressKey.of(url), "");
    byte[] identity = (address + SEPARATOR + claim).getBytes(StandardCharsets.UTF_8);
    return Sha256.prefixOf(identity, KEY_BITS);
  }

  /** The checks with these keys, withdrawn or not. */
  public static List<ExternalCheck> withKeys(Collection<String> keys) {
    return keys.isEmpty() ? List.of() : list("checkKey in ?1", keys);
  }

  /** The next checks by id, withdrawn or not. */
  public static List<ExternalCheck> after(long id, int limit) {
    return find("id > ?1 order by id", id).page(0, limit).list();
  }

  /** Those of these that are shown. */
  public static List<ExternalCheck> standing(Collection<String> keys) {
    return keys.isEmpty() ? List.of() : list("checkKey in ?1 and withdrawnAt is null", keys);
  }

  /** Withdrawn or not. */
  public static Optional<ExternalCheck> withKey(String key) {
    return find("checkKey", key).firstResultOptional();
  }

  /** Hides it from everybody. */
  void withdraw(String by, String reason, Instant now) {
    withdrawnAt = now;
    withdrawnBy = by;
    withdrawalReason = reason;
    updatedAt = now;
  }

  void restore(Instant now) {
    withdrawnAt = null;
    withdrawnBy = null;
    withdrawalReason = null;
    updatedAt = now;
  }

  void state(NewExternalCheck given, Long byImport, Instant now) {
    claim = given.claim();
    claimants = joined(given.claimants());
    claimedOn = given.claimedOn();
    language = given.language();
    publisher = given.publisher();
    publisherUrl = given.publisherUrl();
    url = given.url();
    title = given.title();
    label = given.label();
    ratingKey = given.ratingKey();
    axisValue = given.axisValue();
    checkedOn = given.checkedOn();
    tags = joined(given.tags());
    notes = joined(given.notes());
    importId = byImport;
    updatedAt = now;
  }

  /** What it says, as a file would give it. */
  NewExternalCheck stated() {
    return new NewExternalCheck(
        claim,
        claimants(),
        claimedOn,
        language,
        publisher,
        publisherUrl,
        url,
        title,
        label,
        ratingKey,
        axisValue,
        checkedOn,
        tags(),
        notes());
  }

  public List<String> claimants() {
    return split(claimants);
  }

  public List<String> tags() {
    return split(tags);
  }

  public List<String> notes() {
    return split(notes);
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Who withdrew it and why; null while it is shown. */
  ExternalCheckDetails.Withdrawn withdrawn() {
    return isWithdrawn()
        ? new ExternalCheckDetails.Withdrawn(withdrawnAt, withdrawnBy, withdrawalReason)
        : null;
  }

  private static String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join(SEPARATOR, texts);
  }

  private static List<String> split(String joined) {
    return joined == null ? List.of() : List.of(joined.split(SEPARATOR));
  }
}
