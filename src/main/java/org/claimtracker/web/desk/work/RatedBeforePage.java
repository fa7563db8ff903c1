package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.Problems;
import org.claimtracker.web.desk.form.DeskContext;

/**
 * How the nearest verdicts that are published were rated, for whoever approves. A fragment that is
 * loaded after the review, and a page of its own without scripts.
 */
@Path("/desk/claims/{slug}/review/rated-before")
class RatedBeforePage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance ratedBefore(Earlier earlier);

    static native TemplateInstance ratedBeforePage(
        String statement, String language, Earlier earlier);
  }

  private final SimilarClaims similarClaims;
  private final DeskContext desk;

  RatedBeforePage(SimilarClaims similarClaims, DeskContext desk) {
    this.similarClaims = similarClaims;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show(String slug, @HeaderParam("HX-Request") String htmx) {
    Claim claim =
        Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
    Earlier earlier = similarClaims.rated(claim);
    return desk.page(
        ClaimWorkspace.PLACE,
        htmx == null
            ? Templates.ratedBeforePage(claim.statement, claim.language, earlier)
            : Templates.ratedBefore(earlier));
  }
}
