package org.claimtracker.review.fairness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Message;

/** That the claimant was asked about a claim and what came back, or why nobody asked. */
@Entity
public class Contact extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Claim claim;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Account notedBy;

  @Enumerated(EnumType.STRING)
  private ContactOutcome outcome;

  private LocalDate askedOn;
  private String means;
  private LocalDate answerBy;
  private String question;
  private String answer;
  private LocalDate answeredOn;

  @Enumerated(EnumType.STRING)
  private NotSought notSought;

  protected Contact() {}

  Contact(Claim claim, Account notedBy, ContactDetails details) {
    this.claim = claim;
    this.notedBy = notedBy;
    change(details);
  }

  /** Those about a claim with the people who noted them, the newest first. */
  public static List<Contact> about(Claim claim) {
    return list(
        "from Contact c join fetch c.notedBy where c.claim = ?1 order by c.createdAt desc,"
            + " c.id desc",
        claim);
  }

  static Optional<Contact> of(Claim claim, long id) {
    return find("claim = ?1 and id = ?2", claim, id).singleResultOptional();
  }

  static Optional<Contact> forChange(Claim claim, long id) {
    return Contact.<Contact>find("claim = ?1 and id = ?2", claim, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional();
  }

  /**
   * What the rule that the claimant is asked misses in a claim; null if it is met. A day until
   * which nobody answered blocks no longer.
   */
  public static Message missing(Claim claim, LocalDate today) {
    List<Contact> all = about(claim);
    if (all.isEmpty()) {
      return FairnessError.CLAIMANT_NOT_ASKED.with();
    }
    if (all.stream().anyMatch(contact -> !contact.isWaiting(today))) {
      return null;
    }
    return all.stream()
        .map(contact -> contact.answerBy)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .map(FairnessError.CLAIMANT_MAY_ANSWER::with)
        .orElseGet(FairnessError.CLAIMANT_OUTCOME_OPEN::with);
  }

  /** Whether an answer can still be expected. */
  boolean isWaiting(LocalDate today) {
    return outcome == ContactOutcome.WAITING && (answerBy == null || !answerBy.isBefore(today));
  }

  final void change(ContactDetails details) {
    outcome = details.outcome();
    askedOn = details.askedOn();
    means = details.means();
    answerBy = details.answerBy();
    question = details.question();
    answer = details.answer();
    answeredOn = details.answeredOn();
    notSought = details.notSought();
  }

  ContactOutcome outcome() {
    return outcome;
  }

  LocalDate askedOn() {
    return askedOn;
  }

  String means() {
    return means;
  }

  LocalDate answerBy() {
    return answerBy;
  }

  String question() {
    return question;
  }

  String answer() {
    return answer;
  }

  LocalDate answeredOn() {
    return answeredOn;
  }

  NotSought notSought() {
    return notSought;
  }
}
