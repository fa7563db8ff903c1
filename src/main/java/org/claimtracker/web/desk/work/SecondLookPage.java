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
import org.claimtracker.review.NextLook;
import org.claimtracker.review.SecondLookView;
import org.claimtracker.review.worklist.LookingAgain;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Staff;
import org.claimtracker.web.desk.form.Typed;

/** When a claim and its verdict are to be looked at again: set, moved and taken away. */
@Path("/desk/claims/{slug}/second-look")
class SecondLookPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance secondLookForm(Bench bench, Typed typed, String earliest);
  }

  private static final String FORM = "second-look";

  private final LookingAgain looking;
  private final Benches benches;
  private final Forms forms;
  private final Staff desk;

  SecondLookPage(LookingAgain looking, Benches benches, Forms forms, Staff desk) {
    this.looking = looking;
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response form(String slug) {
    Bench bench = benches.of(slug);
    SecondLookView look = bench.secondLook();
    Typed begun =
        look == null ? Typed.NOTHING : Typed.NOTHING.with("on", look.on()).with("why", look.why());
    return desk.page(Bench.PLACE, page(bench, begun));
  }

  @POST
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response lookAgain(String slug, MultivaluedMap<String, String> form) {
    Typed typed = Typed.of(form);
    boolean away = typed.has("away", "yes");
    return desk.attempt(
        Bench.PLACE,
        () -> {
          NextLook wanted = new NextLook(away ? null : forms.day(typed, "on"), typed.given("why"));
          if (!away && wanted.on() == null) {
            throw forms.wrong("on", "broken_Day");
          }
          looking.lookAgain(slug, ETags.text(typed.version()), forms.checked(wanted), desk.actor());
          return desk.seeOther(
              Bench.path(slug), away ? "workNoSecondLook" : "workSecondLook", null);
        },
        mistakes -> page(benches.of(slug).refused(FORM, typed, mistakes), typed));
  }

  private TemplateInstance page(Bench bench, Typed typed) {
    return Templates.secondLookForm(bench, typed, looking.today().toString());
  }
}
