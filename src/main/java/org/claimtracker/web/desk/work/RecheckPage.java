package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.review.NewRecheck;
import org.claimtracker.review.RecheckService;
import org.claimtracker.review.RecheckView;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** When a claim and its verdict are to be looked at again: set, moved and taken away. */
@Path("/desk/claims/{slug}/second-look")
class RecheckPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance secondLookForm(
        ClaimWorkspace bench, SubmittedForm typed, String earliest);
  }

  private static final String FORM = "second-look";

  private final RecheckService looking;
  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;

  RecheckPage(RecheckService looking, ClaimWorkspaces benches, Forms forms, DeskContext desk) {
    this.looking = looking;
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response form(String slug) {
    ClaimWorkspace bench = benches.of(slug);
    RecheckView look = bench.secondLook();
    SubmittedForm begun =
        look == null
            ? SubmittedForm.NOTHING
            : SubmittedForm.NOTHING.with("on", look.on()).with("why", look.why());
    return desk.page(ClaimWorkspace.PLACE, page(bench, begun));
  }

  @POST
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response lookAgain(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    boolean away = typed.has("away", "yes");
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          NewRecheck wanted =
              new NewRecheck(away ? null : forms.day(typed, "on"), typed.given("why"));
          if (!away && wanted.on() == null) {
            throw forms.wrong("on", "broken_Day");
          }
          looking.lookAgain(slug, ETags.text(typed.version()), forms.checked(wanted), desk.actor());
          return desk.seeOther(
              ClaimWorkspace.path(slug), away ? "workNoSecondLook" : "workSecondLook", null);
        },
        mistakes -> page(benches.of(slug).refused(FORM, typed, mistakes), typed));
  }

  private TemplateInstance page(ClaimWorkspace bench, SubmittedForm typed) {
    return Templates.secondLookForm(bench, typed, looking.today().toString());
  }
}
