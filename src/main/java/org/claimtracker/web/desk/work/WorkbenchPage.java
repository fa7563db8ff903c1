package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.review.NewComment;
import org.claimtracker.review.Reviewing;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Staff;
import org.claimtracker.web.desk.form.Typed;

/** One claim with everything about it, on one page. */
@Path("/desk/claims/{slug}")
class WorkbenchPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance workbench(Bench bench);

    static native TemplateInstance comments(Bench bench);
  }

  private final Benches benches;
  private final Forms forms;
  private final Staff desk;
  private final Reviewing reviewing;

  WorkbenchPage(Benches benches, Forms forms, Staff desk, Reviewing reviewing) {
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.reviewing = reviewing;
  }

  /** Shows it; evidence that was just added is ticked to be cited. */
  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response open(String slug, @QueryParam("cite") String cite) {
    Bench bench = benches.of(slug);
    return desk.page(Bench.PLACE, Templates.workbench(EvidenceForms.citing(bench, cite)));
  }

  @POST
  @Path("/comments")
  @PermissionsAllowed(Permission.COMMENT)
  public Response comment(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    Typed typed = Typed.of(form);
    return desk.attempt(
        Bench.PLACE,
        () -> {
          NewComment said = forms.checked(new NewComment(typed.given("text")));
          reviewing.comment(slug, said, desk.actor());
          return htmx == null
              ? desk.seeOther(Bench.path(slug) + "#comments", "workCommented", null)
              : desk.page(Bench.PLACE, Templates.comments(benches.of(slug)));
        },
        mistakes -> {
          Bench again = benches.of(slug).refused("comment", typed, mistakes);
          return htmx == null ? FormPage.again(again, "comment", typed) : Templates.comments(again);
        });
  }
}
