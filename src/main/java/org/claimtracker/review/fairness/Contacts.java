package org.claimtracker.review.fairness;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.history.History;

/** The log of contacts with claimants. Readers see nothing of it, so approvals stay. */
@ApplicationScoped
@Transactional
public class Contacts {

  /** How many are noted on a claim. */
  static final int MAX_CONTACTS = 100;

  private final History history;
  private final Clock clock;
  private final Event<ClaimantAnswered> answered;

  Contacts(History history, Clock clock, Event<ClaimantAnswered> answered) {
    this.history = history;
    this.clock = clock;
    this.answered = answered;
  }

  /** One contact. */
  public ContactView read(String slug, long id) {
    return ContactView.of(Contact.of(claim(slug), id).orElseThrow(() -> noContact(id)));
  }

  /** Notes that the claimant was asked, or why not. */
  public ContactView note(String slug, ContactDetails wanted, Actor by) {
    Claim claim = claim(slug);
    Conflicts.of(claim).refuseWriting(by, Permission.LOG_CLAIMS);
    if (Contact.count("claim", claim) >= MAX_CONTACTS) {
      throw Problems.conflict(FairnessError.TOO_MANY_CONTACTS, MAX_CONTACTS);
    }
    Contact contact = new Contact(claim, by.account(), checked(wanted));
    contact.persist();
    if (wanted.outcome() == ContactOutcome.ANSWERED) {
      answered.fire(new ClaimantAnswered(claim, by));
    }
    history.record(by, "note-contact", "claim", slug, null, wanted);
    return ContactView.of(contact);
  }

  /** Notes what came back, or puts right what was noted; the record keeps what stood there. */
  public ContactView edit(
      String slug, long id, String ifMatch, UnaryOperator<ContactDetails> change, Actor by) {
    Claim claim = claim(slug);
    Conflicts.of(claim).refuseWriting(by, Permission.LOG_CLAIMS);
    Contact contact = Contact.forChange(claim, id).orElseThrow(() -> noContact(id));
    ETags.require(ifMatch, contact.version);
    ContactDetails before = ContactDetails.of(contact);
    ContactDetails wanted = checked(change.apply(before));
    if (!wanted.equals(before)) {
      contact.change(wanted);
      boolean news =
          wanted.outcome() == ContactOutcome.ANSWERED
              && !Objects.equals(wanted.answer(), before.answer());
      if (news) {
        answered.fire(new ClaimantAnswered(claim, by));
      }
      history.record(by, "edit-contact", "claim", slug, before, wanted);
    }
    return ContactView.of(contact);
  }

  private ContactDetails checked(ContactDetails wanted) {
    List<Violation> violations =
        wanted.violations(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (!violations.isEmpty()) {
      throw Problems.invalid(violations);
    }
    return wanted;
  }

  private static HttpProblem noContact(long id) {
    return Problems.notFound(FairnessError.NO_CONTACT, id);
  }

  private static Claim claim(String slug) {
    return Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
  }
}
