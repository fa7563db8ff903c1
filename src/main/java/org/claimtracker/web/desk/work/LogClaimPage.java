package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.Suggestions;
import org.claimtracker.language.LanguageGuess;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Logging a claim, with as little typing as can be. */
@Path("/desk/claims/new")
class LogClaimPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance log(
        SubmittedForm typed,
        List<String> topics,
        List<String> languages,
        String guessed,
        Earlier same,
        FormErrors mistakes);

    static native TemplateInstance whileTyping(Earlier earlier, String said, String guessed);

    static native TemplateInstance claimants(List<ClaimantView> claimants);
  }

  private static final int TOPICS = 24;
  private static final int CLAIMANTS = 8;

  /** What a statement begins with to be worth a search. */
  private static final int ENOUGH = 8;

  /** What the next claim from the same place has in common with this one. */
  private static final List<String> KEPT =
      List.of(
          "claimant",
          "kind",
          "statedOn",
          "topic",
          "moreTopics",
          "appearance.url",
          "appearance.title",
          "appearance.medium",
          "appearance.publishedOn");

  private final Forms forms;
  private final DeskContext desk;
  private final ClaimService logging;
  private final Suggestions suggestions;
  private final SimilarClaims alike;

  LogClaimPage(
      Forms forms,
      DeskContext desk,
      ClaimService logging,
      Suggestions suggestions,
      SimilarClaims alike) {
    this.forms = forms;
    this.desk = desk;
    this.logging = logging;
    this.suggestions = suggestions;
    this.alike = alike;
  }

  /** An empty form, or one with what the address says: of the claim before, or of a bookmarklet. */
  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(UriInfo asked) {
    return desk.page(
        "logClaim", page(SubmittedForm.of(asked.getQueryParameters()), List.of(), FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response log(MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    List<ClaimSummary> same = suggestions.saying(typed.text("statement"));
    if (!same.isEmpty() && !typed.any("anyway")) {
      return desk.page(409, "logClaim", page(typed, same, FormErrors.NONE));
    }
    return desk.attempt(
        "logClaim",
        () -> {
          NewClaim wanted =
              ClaimForm.logged(
                  typed,
                  forms.partialDate(typed, "statedOn"),
                  typed.any(AppearanceForm.PREFIX)
                      ? List.of(AppearanceForm.details(typed, forms))
                      : List.of());
          ClaimSummary logged =
              ClaimSummary.of(
                  logging.log(forms.checked(wanted, LogClaimPage::field), desk.actor()));
          return typed.has("then", "another")
              ? desk.seeOther(another(typed), "workLogged", logged.statement())
              : desk.seeOther(ClaimWorkspace.path(logged.slug()), "workLogged", logged.statement());
        },
        mistakes -> page(typed, List.of(), mistakes));
  }

  /** Claims that may say the same, and the likely language, while somebody types. */
  @GET
  @Path("/earlier")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response earlier(@QueryParam("statement") String typed) {
    String statement = Objects.requireNonNullElse(typed, "").strip();
    Earlier found = statement.length() < ENOUGH ? alike.of(List.of()) : alike.to(statement);
    return desk.page(
        "logClaim", Templates.whileTyping(found, statement, LanguageGuess.of(statement)));
  }

  /** Known claimants whose names have this in them. */
  @GET
  @Path("/claimants")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response claimants(@QueryParam("claimant") String typed) {
    return desk.page("logClaim", Templates.claimants(suggestions.claimants(typed, CLAIMANTS)));
  }

  /** The same claimant, day and place for the next claim from there. */
  private static String another(SubmittedForm typed) {
    return KEPT.stream()
        .flatMap(
            field ->
                typed.all(field).stream()
                    .filter(value -> !value.isEmpty())
                    .map(value -> field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&", "/desk/claims/new?", ""));
  }

  private TemplateInstance page(SubmittedForm typed, List<ClaimSummary> same, FormErrors mistakes) {
    return Templates.log(
        typed,
        ClaimForm.topics(suggestions.topics(TOPICS), typed),
        LanguageGuess.OFFERED,
        LanguageGuess.of(typed.text("statement")),
        alike.of(same),
        mistakes);
  }

  private static String field(String path) {
    String[] ofAppearance = path.split("appearances\\[0]\\.");
    return ofAppearance.length == 2
        ? AppearanceForm.field(ofAppearance[1])
        : path.replaceFirst("^claimant\\..*", "claimant");
  }
}
