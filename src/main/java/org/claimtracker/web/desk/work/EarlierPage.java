package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.Problems;
import org.claimtracker.search.match.DecidingMatches;
import org.claimtracker.search.match.NewMatchDecision;
import org.claimtracker.search.match.Sameness;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * Claims similar to the one in the workspace. A fragment that is loaded after the rest of the page,
 * and a page of its own without scripts.
 */
@Path("/desk/claims/{slug}/earlier")
class EarlierPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance earlierPage(
        String statement, String language, Earlier earlier, FormErrors errors);

    static native TemplateInstance earlier(Earlier earlier, FormErrors errors);
  }

  private final SimilarClaims similarClaims;
  private final DecidingMatches deciding;
  private final Forms forms;
  private final DeskContext desk;

  EarlierPage(
      SimilarClaims similarClaims, DecidingMatches deciding, Forms forms, DeskContext desk) {
    this.similarClaims = similarClaims;
    this.deciding = deciding;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show(String slug, @HeaderParam("HX-Request") String htmx) {
    return desk.page(ClaimWorkspace.PLACE, found(slug, htmx, FormErrors.NONE));
  }

  /** Saves a decision on a suggestion. It changes neither claim. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response decide(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    NewMatchDecision wanted = decision(SubmittedForm.of(form));
    Response kept =
        desk.attemptWithoutTransaction(
            ClaimWorkspace.PLACE,
            () -> {
              forms.checked(wanted);
              if (!isSaid(slug, wanted)) {
                deciding.decide(slug, wanted, desk.actor());
              }
              return htmx == null
                  ? desk.seeOther(ClaimWorkspace.path(slug) + "/earlier", "workMatchDecided", null)
                  : null;
            },
            errors -> found(slug, htmx, errors));
    return kept == null ? show(slug, htmx) : kept;
  }

  /** Whether this person's last decision was the same, as after a double click. */
  private boolean isSaid(String slug, NewMatchDecision wanted) {
    return deciding.about(slug).stream()
        .filter(each -> each.other().equals(wanted.other()))
        .findFirst()
        .filter(each -> each.decision() == wanted.decision())
        .filter(each -> each.by().equals(desk.actor().handle()))
        .isPresent();
  }

  private static NewMatchDecision decision(SubmittedForm submitted) {
    return new NewMatchDecision(
        submitted.given("other"), Forms.choice(submitted, "decision", Sameness.class), null, null);
  }

  private TemplateInstance found(String slug, String htmx, FormErrors errors) {
    Claim claim =
        Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
    Earlier earlier = similarClaims.to(claim);
    return htmx == null
        ? Templates.earlierPage(claim.statement, claim.language, earlier, errors)
        : Templates.earlier(earlier, errors);
  }
}
