package org.claimtracker.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.search.query.ExternalCheckFinder;
import org.claimtracker.search.query.ExternalCheckQuery;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.verdict.external.ExternalCheck;
import org.claimtracker.verdict.external.ExternalCheckDetails;
import org.claimtracker.verdict.external.ExternalCheckView;
import org.claimtracker.verdict.external.ExternalChecks;
import org.claimtracker.verdict.external.ReasonToWithdraw;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Lists the checks of other publishers, and withdraws single ones. */
@Path("/desk/external-checks")
class ExternalChecksPage {

  /** What was asked for; texts are empty for nothing. */
  public record Asked(String q, String publisher, boolean withdrawn) {

    public boolean isFiltered() {
      return !(q + publisher).isEmpty() || withdrawn;
    }
  }

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance externalChecks(
        Page<ExternalCheckView> found, List<SearchResult.Count> publishers, Asked asked);

    static native TemplateInstance externalCheck(
        ExternalCheckDetails details, long version, SubmittedForm submitted, FormErrors errors);
  }

  private static final String PATH = "/desk/external-checks";
  private static final String PLACE = "claims";
  private static final int PAGE_SIZE = 40;
  private static final int MAX_WORDS = 200;

  private final ExternalCheckFinder finder;
  private final ExternalChecks checks;
  private final Forms forms;
  private final DeskContext desk;

  ExternalChecksPage(
      ExternalCheckFinder finder, ExternalChecks checks, Forms forms, DeskContext desk) {
    this.finder = finder;
    this.checks = checks;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response list(
      @QueryParam("q") String q,
      @QueryParam("publisher") String publisher,
      @QueryParam("withdrawn") boolean withdrawn,
      @QueryParam("cursor") String cursor) {
    Asked asked = new Asked(text(q), text(publisher), withdrawn);
    ExternalCheckQuery query = new ExternalCheckQuery();
    query.limit = PAGE_SIZE;
    query.cursor = cursor;
    query.q = asked.q().substring(0, Math.min(asked.q().length(), MAX_WORDS));
    query.publisher = asked.publisher().isEmpty() ? List.of() : List.of(asked.publisher());
    ExternalCheckFinder.Found found =
        withdrawn ? finder.withdrawn(query) : finder.find(query, true);
    return desk.page(
        PLACE,
        Templates.externalChecks(found.page(ExternalCheckView::of), found.publishers(), asked));
  }

  @GET
  @Path("/{key}")
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show(String key) {
    return desk.page(PLACE, content(key, SubmittedForm.EMPTY, FormErrors.NONE));
  }

  /** Hides it from everybody. */
  @POST
  @Path("/{key}/withdraw")
  @PermissionsAllowed(Permission.REVIEW)
  public Response withdraw(String key, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.attempt(
        PLACE,
        () -> {
          ReasonToWithdraw why = forms.checked(new ReasonToWithdraw(submitted.given("reason")));
          checks.withdraw(key, ETags.text(submitted.version()), why.reason(), desk.actor());
          return desk.seeOther(PATH + "/" + key, "externalWithdrawn", null);
        },
        errors -> content(key, submitted, errors));
  }

  /** Shows it again. */
  @POST
  @Path("/{key}/restore")
  @PermissionsAllowed(Permission.REVIEW)
  public Response restore(String key, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.attempt(
        PLACE,
        () -> {
          checks.restore(key, ETags.text(submitted.version()), desk.actor());
          return desk.seeOther(PATH + "/" + key, "externalRestored", null);
        },
        errors -> content(key, submitted, errors));
  }

  private static TemplateInstance content(String key, SubmittedForm submitted, FormErrors errors) {
    ExternalCheck check = ExternalChecks.existing(key);
    return Templates.externalCheck(
        ExternalCheckDetails.of(check), check.version, submitted, errors);
  }

  private static String text(String submitted) {
    return Objects.requireNonNullElse(submitted, "").strip();
  }
}
