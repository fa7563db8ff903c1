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
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.Suggestions;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.language.text.OtherScript;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Logs a claim. */
@Path("/desk/claims/new")
class LogClaimPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance log(
        SubmittedForm submitted,
        List<String> topics,
        List<String> languages,
        String guessed,
        OtherScript other,
        Earlier same,
        Earlier typed,
        List<NameOffers.Offer> offers,
        FormErrors errors);

    static native TemplateInstance whileTyping(
        Earlier earlier, String statement, String guessed, String language, OtherScript other);

    static native TemplateInstance atAddress(Earlier earlier);

    static native TemplateInstance claimants(List<NameOffers.Offer> offers);
  }

  private static final int TOPICS = 24;

  /** The least number of characters that is worth a search. */
  private static final int ENOUGH = 8;

  /** Fields kept for the next claim from the same appearance. */
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
  private final ClaimService claims;
  private final Suggestions suggestions;
  private final SimilarClaims similarClaims;
  private final NameOffers names;
  private final RequestedClaims requests;

  LogClaimPage(
      Forms forms,
      DeskContext desk,
      ClaimService claims,
      Suggestions suggestions,
      SimilarClaims similarClaims,
      NameOffers names,
      RequestedClaims requests) {
    this.names = names;
    this.requests = requests;
    this.forms = forms;
    this.desk = desk;
    this.claims = claims;
    this.suggestions = suggestions;
    this.similarClaims = similarClaims;
  }

  /**
   * An empty form, or one filled in from the query string: by the previous claim, a bookmarklet, or
   * the number of a reader's request.
   */
  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(UriInfo uri) {
    return desk.page(
        "logClaim",
        page(
            requests.filledIn(SubmittedForm.of(uri.getQueryParameters())),
            similarClaims.none(),
            FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response log(MultivaluedMap<String, String> form) {
    SubmittedForm submitted = names.chosen(SubmittedForm.of(form));
    if (submitted.has("then", "look")) {
      return desk.page("logClaim", page(submitted, similarClaims.none(), FormErrors.NONE));
    }
    Earlier same = submitted.any("anyway") ? similarClaims.none() : same(submitted);
    boolean asks = !same.claims().isEmpty() || !names.open(submitted, null).isEmpty();
    if (asks && !desk.isDone(SubmittedForm.of(form))) {
      return desk.page(409, "logClaim", page(submitted, same, FormErrors.NONE));
    }
    return desk.once(
        "logClaim",
        SubmittedForm.of(form),
        () -> {
          NewClaim wanted =
              ClaimForm.logged(
                  submitted,
                  forms.partialDate(submitted, "statedOn"),
                  submitted.any(AppearanceForm.PREFIX)
                      ? List.of(AppearanceForm.details(submitted, forms))
                      : List.of());
          ClaimSummary logged =
              ClaimSummary.of(claims.log(forms.checked(wanted, LogClaimPage::field), desk.actor()));
          requests.link(submitted, logged.slug(), desk.actor());
          return logged.slug();
        },
        slug ->
            desk.seeOther(
                submitted.has("then", "another") ? another(submitted) : ClaimWorkspace.path(slug),
                "workLogged",
                submitted.text("statement")),
        errors -> page(submitted, similarClaims.none(), errors));
  }

  private Earlier same(SubmittedForm submitted) {
    String statement = submitted.text("statement");
    String language = submitted.text("language");
    return statement.isBlank() || statement.length() > NewClaim.MAX_STATEMENT
        ? similarClaims.none()
        : similarClaims.same(statement, language.isEmpty() ? null : language);
  }

  /**
   * Similar claims, the detected language and whether the chosen one fits, while the statement is
   * being typed.
   */
  @GET
  @Path("/earlier")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response earlier(
      @QueryParam("statement") String submitted, @QueryParam("language") String chosen) {
    String statement = Objects.requireNonNullElse(submitted, "").strip();
    String language = Objects.requireNonNullElse(chosen, "");
    return desk.page(
        "logClaim",
        Templates.whileTyping(
            typed(statement),
            statement,
            LanguageGuess.mostLikely(statement),
            language,
            other(statement, language)));
  }

  /** Null where the chosen language fits, or where it is guessed from the text. */
  private static OtherScript other(String statement, String language) {
    return language.isEmpty() ? null : OtherScript.of(statement, language).orElse(null);
  }

  private Earlier typed(String statement) {
    return statement.length() < ENOUGH || statement.length() > NewClaim.MAX_STATEMENT
        ? similarClaims.none()
        : similarClaims.to(statement);
  }

  /** Claims that appeared at the address that was entered. */
  @GET
  @Path("/at")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response at(@QueryParam("appearance.url") String address) {
    return desk.page("logClaim", Templates.atAddress(similarClaims.at(address)));
  }

  /** Known claimants whose names are near to what is being typed. */
  @GET
  @Path("/claimants")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response claimants(@QueryParam("claimant") String submitted) {
    String name = Objects.requireNonNullElse(submitted, "").strip();
    return desk.page(
        "logClaim", Templates.claimants(name.isEmpty() ? List.of() : names.whileTyping(name)));
  }

  /** A new form with the same claimant, date and appearance. */
  private static String another(SubmittedForm submitted) {
    return KEPT.stream()
        .flatMap(
            field ->
                submitted.all(field).stream()
                    .filter(value -> !value.isEmpty())
                    .map(value -> field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&", "/desk/claims/new?", ""));
  }

  private TemplateInstance page(SubmittedForm submitted, Earlier same, FormErrors errors) {
    String statement = submitted.text("statement").strip();
    return Templates.log(
        submitted,
        ClaimForm.topics(suggestions.topics(TOPICS), submitted),
        LanguageAnalyzers.tags(),
        LanguageGuess.mostLikely(statement),
        other(statement, submitted.text("language")),
        same,
        same.claims().isEmpty() ? typed(statement) : similarClaims.none(),
        names.offers(submitted, null),
        errors);
  }

  private static String field(String path) {
    String[] ofAppearance = path.split("appearances\\[0]\\.");
    return ofAppearance.length == 2
        ? AppearanceForm.field(ofAppearance[1])
        : path.replaceFirst("^claimant\\..*", "claimant");
  }
}
