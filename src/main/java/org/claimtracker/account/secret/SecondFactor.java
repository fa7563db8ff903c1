package org.claimtracker.account.secret;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.common.BaseEntity;

/**
 * The second factor of an account. Its secret computes codes, so it is stored in plain text like a
 * webhook's: whoever reads the database can compute them, but needs the password too. It is shown
 * while it is set up, and is in no record, no log and no desk file. Of recovery codes only hashes
 * are stored.
 */
@Entity
public class SecondFactor extends BaseEntity {

  /** What a code that was sent proved to be. */
  public enum Proof {
    NONE,
    ONE_TIME_CODE,
    RECOVERY_CODE
  }

  /** How long a secret waits for its first code. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  @Column(updatable = false)
  private Long accountId;

  private String secret;

  private Instant begunAt;

  private Instant confirmedAt;

  /** The step of the code that was used last; each works once. */
  private long lastStep;

  @ElementCollection
  @CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "second_factor_id"))
  @Column(name = "code_hash")
  private Set<String> recoveryCodes = new HashSet<>();

  protected SecondFactor() {}

  private SecondFactor(Long accountId) {
    this.accountId = accountId;
  }

  /** The one of an account, in use or not; empty for none. */
  public static Optional<SecondFactor> of(Long accountId) {
    return find("accountId", accountId).singleResultOptional();
  }

  /** The one that an account signs in with; empty for none. */
  public static Optional<SecondFactor> inUseOf(Long accountId) {
    return of(accountId).filter(SecondFactor::isInUse);
  }

  /** Starts to set one up, or starts again with another secret. */
  public static SecondFactor begin(Long accountId, Instant now) {
    SecondFactor begun = of(accountId).orElseGet(() -> new SecondFactor(accountId));
    begun.secret = OneTimeCodes.newSecret();
    begun.begunAt = now;
    begun.persist();
    return begun;
  }

  public boolean isInUse() {
    return confirmedAt != null;
  }

  /** Whether its secret still waits for a first code. */
  public boolean isBegun(Instant now) {
    return confirmedAt == null && now.isBefore(begunAt.plus(PATIENCE));
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  public int recoveryCodesLeft() {
    return recoveryCodes.size();
  }

  public String secret() {
    return secret;
  }

  /** What a phone reads from a picture, or opens as a link. */
  public String address(String handle) {
    return OneTimeCodes.address(handle, secret);
  }

  /** Takes it into use, if the code is right. */
  public boolean confirm(String code, Instant now) {
    if (!spend(code, now)) {
      return false;
    }
    confirmedAt = now;
    return true;
  }

  /** New recovery codes, in place of the ones before. */
  public List<String> renewRecoveryCodes() {
    List<String> codes = RecoveryCodes.random();
    recoveryCodes.clear();
    recoveryCodes.addAll(
        codes.stream().map(RecoveryCodes::hashOf).collect(Collectors.toUnmodifiableSet()));
    return codes;
  }

  /** What a code proves; it proves it once. */
  public Proof take(String code, Instant now) {
    if (spend(code, now)) {
      return Proof.ONE_TIME_CODE;
    }
    return recoveryCodes.remove(RecoveryCodes.hashOf(code)) ? Proof.RECOVERY_CODE : Proof.NONE;
  }

  private boolean spend(String code, Instant now) {
    OptionalLong step = OneTimeCodes.stepOf(secret, code.replaceAll("\\s", ""), now, lastStep);
    step.ifPresent(used -> lastStep = used);
    return step.isPresent();
  }
}
