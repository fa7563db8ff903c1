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
import org.claimtracker.common.Problems;
import org.claimtracker.search.match.DecidingMatches;
import org.claimtracker.search.match.NewMatchDecision;
import org.claimtracker.search.match.Sameness;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * Claims that may say the same as one that is worked on. A part of the workbench that comes after
 * the rest, and a page of its own where no script runs.
 */
@Path("/desk/claims/{slug}/earlier")
class EarlierPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance earlierPage(
        String statement, String language, Earlier earlier, FormErrors mistakes);

    static native TemplateInstance earlier(Earlier earlier, FormErrors mistakes);
  }

  private final SimilarClaims alike;
  private final DecidingMatches deciding;
  private final Forms forms;
  private final DeskContext desk;

  EarlierPage(SimilarClaims alike, DecidingMatches deciding, Forms forms, DeskContext desk) {
    this.alike = alike;
    this.deciding = deciding;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show(String slug, @HeaderParam("HX-Request") String htmx) {
    return desk.page(ClaimWorkspace.PLACE, found(slug, htmx, FormErrors.NONE));
  }

  /** Keeps what somebody says about a suggestion. It changes neither claim. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response decide(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    NewMatchDecision wanted = decision(SubmittedForm.of(form));
    Response kept =
        desk.attempt(
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
            mistakes -> found(slug, htmx, mistakes));
    // Comparing takes its time, and nobody else writes while a step is taken.
    return kept == null ? show(slug, htmx) : kept;
  }

  /** Whether this very person said just that last: a button pressed twice says nothing more. */
  private boolean isSaid(String slug, NewMatchDecision wanted) {
    return deciding.about(slug).stream()
        .filter(said -> said.other().equals(wanted.other()))
        .findFirst()
        .filter(said -> said.decision() == wanted.decision())
        .filter(said -> said.by().equals(desk.actor().handle()))
        .isPresent();
  }

  private static NewMatchDecision decision(SubmittedForm typed) {
    return new NewMatchDecision(
        typed.given("other"),
        Forms.choice(typed, "decision", Sameness.class),
        score(typed),
        typed.given("model"));
  }

  /** As it was shown; null where it is no number. */
  private static Double score(SubmittedForm typed) {
    String score = typed.text("score");
    return score.matches("[01](\\.\\d{1,9})?") ? Double.valueOf(score) : null;
  }

  private TemplateInstance found(String slug, String htmx, FormErrors mistakes) {
    Claim claim = Claim.existing(slug).orElseThrow(() -> Problems.notFound("claim " + slug));
    Earlier earlier = alike.to(claim);
    return htmx == null
        ? Templates.earlierPage(claim.statement, claim.language, earlier, mistakes)
        : Templates.earlier(earlier, mistakes);
  }
}
