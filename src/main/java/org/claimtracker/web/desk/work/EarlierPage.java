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
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Mistakes;
import org.claimtracker.web.desk.form.Staff;
import org.claimtracker.web.desk.form.Typed;

/**
 * Claims that may say the same as one that is worked on. A part of the workbench that comes after
 * the rest, and a page of its own where no script runs.
 */
@Path("/desk/claims/{slug}/earlier")
class EarlierPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance earlierPage(
        String statement, String language, Earlier earlier, Mistakes mistakes);

    static native TemplateInstance earlier(Earlier earlier, Mistakes mistakes);
  }

  private final Alike alike;
  private final DecidingMatches deciding;
  private final Forms forms;
  private final Staff desk;

  EarlierPage(Alike alike, DecidingMatches deciding, Forms forms, Staff desk) {
    this.alike = alike;
    this.deciding = deciding;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show(String slug, @HeaderParam("HX-Request") String htmx) {
    return desk.page(Bench.PLACE, found(slug, htmx, Mistakes.NONE));
  }

  /** Keeps what somebody says about a suggestion. It changes neither claim. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response decide(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    NewMatchDecision wanted = decision(Typed.of(form));
    Response kept =
        desk.attempt(
            Bench.PLACE,
            () -> {
              forms.checked(wanted);
              if (!isSaid(slug, wanted)) {
                deciding.decide(slug, wanted, desk.actor());
              }
              return htmx == null
                  ? desk.seeOther(Bench.path(slug) + "/earlier", "workMatchDecided", null)
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

  private static NewMatchDecision decision(Typed typed) {
    return new NewMatchDecision(
        typed.given("other"),
        Forms.choice(typed, "decision", Sameness.class),
        score(typed),
        typed.given("model"));
  }

  /** As it was shown; null where it is no number. */
  private static Double score(Typed typed) {
    String score = typed.text("score");
    return score.matches("[01](\\.\\d{1,9})?") ? Double.valueOf(score) : null;
  }

  private TemplateInstance found(String slug, String htmx, Mistakes mistakes) {
    Claim claim = Claim.existing(slug).orElseThrow(() -> Problems.notFound("claim " + slug));
    Earlier earlier = alike.to(claim);
    return htmx == null
        ? Templates.earlierPage(claim.statement, claim.language, earlier, mistakes)
        : Templates.earlier(earlier, mistakes);
  }
}
