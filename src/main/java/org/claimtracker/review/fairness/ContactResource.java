package org.claimtracker.review.fairness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The log of contacts with the claimant of a claim. */
@Path("/api/v1/claims/{slug}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class ContactResource {

  private final Contacts contacts;
  private final Caller caller;

  ContactResource(Contacts contacts, Caller caller) {
    this.contacts = contacts;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "noteContact",
      summary = "Note that the claimant was asked, or why not",
      description =
          "Never public, so approvals stay and it needs no If-Match. An answer that is noted after"
              + " the publication makes the claim due for a recheck.")
  @APIResponseSchema(value = ContactView.class, responseCode = "201")
  public RestResponse<ContactView> noteContact(String slug, @NotNull @Valid ContactDetails wanted) {
    ContactView made = contacts.note(slug, wanted, caller.actor());
    return RestResponse.ResponseBuilder.<ContactView>created(
            URI.create("/api/v1/claims/" + slug + "/contacts/" + made.id()))
        .entity(made)
        .tag(ETags.of(made.version()))
        .build();
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "getContact", summary = "One contact with the claimant")
  public RestResponse<ContactView> getContact(String slug, long id) {
    return answer(contacts.read(slug, id));
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "editContact",
      summary = "Note what came back, or put right what was noted",
      description = "The record keeps what stood there before.")
  public RestResponse<ContactView> editContact(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ContactDetails wanted) {
    return answer(contacts.edit(slug, id, ifMatch, before -> wanted, caller.actor()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(ContactDetails.class)
  @Operation(operationId = "patchContact", summary = "Change part of a contact")
  public RestResponse<ContactView> patchContact(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<ContactDetails> patch) {
    return answer(contacts.edit(slug, id, ifMatch, patch::appliedTo, caller.actor()));
  }

  private static RestResponse<ContactView> answer(ContactView contact) {
    return RestResponse.ResponseBuilder.ok(contact).tag(ETags.of(contact.version())).build();
  }
}
