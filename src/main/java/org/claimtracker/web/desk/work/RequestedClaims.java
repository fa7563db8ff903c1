package org.claimtracker.web.desk.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.inbox.Inbox;
import org.claimtracker.inbox.InboxItem;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Claims that are logged because a reader asked for them. */
@Named("requests")
@ApplicationScoped
public class RequestedClaims {

  /** The field with the number of the request. */
  private static final String REQUEST = "request";

  private final Inbox inbox;

  RequestedClaims(Inbox inbox) {
    this.inbox = inbox;
  }

  /** The form with what the reader wrote, unless something else stands in it. */
  @Transactional
  SubmittedForm filledIn(SubmittedForm asked) {
    Long number = number(asked);
    if (number == null || asked.any("statement")) {
      return asked;
    }
    InboxItem request = InboxItem.numbered(number);
    return asked
        .with("statement", Shortening.of(request.body, NewClaim.MAX_STATEMENT))
        .with("appearance.url", request.whereSeen);
  }

  /** In a template: how many readers asked for a claim. */
  @Transactional
  public long askedFor(String slug) {
    return InboxItem.askedFor(slug);
  }

  /** Makes the request part of the claim that was logged for it, in the same transaction. */
  void link(SubmittedForm submitted, String slug, Actor by) {
    Long number = number(submitted);
    if (number != null) {
      inbox.link(number, "*", slug, by);
    }
  }

  private static Long number(SubmittedForm submitted) {
    String given = submitted.text(REQUEST);
    return given.matches("\\d{1,18}") ? Long.valueOf(given) : null;
  }
}
