package org.claimtracker.web.desk.work;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.review.Reviewing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Takes wording that a comment suggests into the draft, by one press. */
@Path("/desk/claims/{slug}/comments/{id}/accept")
class WordingPage {

  private final ClaimWorkspaces workspaces;
  private final DeskContext desk;
  private final Reviewing reviewing;

  WordingPage(ClaimWorkspaces workspaces, DeskContext desk, Reviewing reviewing) {
    this.workspaces = workspaces;
    this.desk = desk;
    this.reviewing = reviewing;
  }

  /** Accepts it in the draft as the page showed it. */
  @POST
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response accept(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          reviewing.acceptWording(slug, id, ETags.text(submitted.version()), desk.actor());
          return null;
        },
        done ->
            desk.seeOther(
                DiscussionPage.path(slug, submitted) + "#comment-" + id,
                "workWordingAccepted",
                null),
        errors ->
            WorkbenchPage.Templates.workbench(
                workspaces.of(slug).refused("thread", SubmittedForm.EMPTY, errors)));
  }
}
