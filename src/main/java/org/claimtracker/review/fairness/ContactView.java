package org.claimtracker.review.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact with the claimant as the desk sees it.
 *
 * @param version goes into the If-Match header of an edit
 * @param notedBy the handle of whoever noted it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "version", "notedBy", "notedAt", "outcome"})
public record ContactView(
    long id, long version, String notedBy, Instant notedAt, @JsonUnwrapped ContactDetails details) {

  static ContactView of(Contact contact) {
    return new ContactView(
        contact.id,
        contact.version,
        contact.notedBy.handle,
        contact.createdAt,
        ContactDetails.of(contact));
  }

  /** Those about a claim, the newest first. */
  public static List<ContactView> about(Claim claim) {
    return Contact.about(claim).stream().map(ContactView::of).toList();
  }
}
