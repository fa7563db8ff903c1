package org.claimtracker.web.desk.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.intake.Deciding;
import org.claimtracker.intake.Decision;
import org.claimtracker.intake.EarlierView;
import org.claimtracker.intake.IntakeView;
import org.claimtracker.intake.Intakes;
import org.claimtracker.intake.SentenceView;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.PageError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.desk.work.ClaimWorkspace;
import org.claimtracker.web.desk.work.SimilarClaims;

/** Texts in which to find claims: adding one, and deciding sentence by sentence. */
@Path(IntakePage.PATH)
class IntakePage {

  static final String PATH = "/desk/intake";

  @CheckedTemplate(basePath = "desk/intake")
  static class Templates {
    static native TemplateInstance form(
        SubmittedForm submitted, List<String> languages, Page<IntakeView> own, FormErrors errors);

    static native TemplateInstance read(
        IntakeView intake,
        IntakeList list,
        Page<SentenceView> page,
        Refused refused,
        Map<String, RatingView> ratings);

    static native TemplateInstance row(
        SentenceView sentence,
        IntakeView intake,
        IntakeList list,
        Refused refused,
        Map<String, RatingView> ratings);
  }

  /** A refused decision on a sentence. */
  public record Refused(int number, LocalizedText why) {

    /** Whether the sentence is on the page, so that the refusal can be shown beside it. */
    public boolean isAmong(List<SentenceView> sentences) {
      return sentences.stream().anyMatch(sentence -> sentence.number() == number);
    }
  }

  private static final int MAX_OWN = 10;
  private static final String PLACE = "intake";

  /** Stands after the id of a text that was taken in before, too. */
  private static final String AGAIN = " again";

  private final Intakes intakes;
  private final Deciding deciding;
  private final SimilarClaims similarClaims;
  private final Forms forms;
  private final DeskContext desk;

  IntakePage(
      Intakes intakes,
      Deciding deciding,
      SimilarClaims similarClaims,
      Forms forms,
      DeskContext desk) {
    this.intakes = intakes;
    this.deciding = deciding;
    this.similarClaims = similarClaims;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response form(@QueryParam("cursor") String cursor) {
    return desk.page(PLACE, form(SubmittedForm.EMPTY, cursor, FormErrors.NONE));
  }

  /** Not in a transaction, because it may fetch a web page. */
  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response takeIn(@BeanParam IntakeForm form) {
    SubmittedForm submitted = form.submitted();
    return desk.onceApart(
        PLACE,
        submitted,
        () -> {
          IntakeView.Result taken =
              intakes.takeIn(
                  forms.checked(IntakeForm.read(submitted, forms), IntakePage::field),
                  1,
                  desk.actor());
          return taken.intake().id() + (taken.earlierIntake() == null ? "" : AGAIN);
        },
        taken -> {
          long id = Long.parseLong(taken.replace(AGAIN, ""));
          return desk.seeOther(
              PATH + "/" + id,
              taken.endsWith(AGAIN) ? "intakeAgain" : "intakeTakenIn",
              intakes.one(id).title());
        },
        errors -> form(submitted, null, errors));
  }

  private static String field(String path) {
    return path.equals("somethingToRead") ? "text" : path;
  }

  private TemplateInstance form(SubmittedForm submitted, String cursor, FormErrors errors) {
    return Templates.form(
        submitted,
        LanguageAnalyzers.tags(),
        intakes.list(desk.actor().handle(), MAX_OWN, cursor),
        errors);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  public Response read(
      long id,
      @QueryParam("order") String order,
      @QueryParam("show") String show,
      @QueryParam("cursor") String cursor) {
    IntakeList list = IntakeList.of(intakes.one(id), order, show, cursor);
    return desk.page(PLACE, read(list, null));
  }

  private TemplateInstance read(IntakeList list, Refused refused) {
    Page<SentenceView> page = intakes.sentences(list.intake(), list.query());
    return Templates.read(
        intakes.one(list.intake()), list, page, refused, ratingsBeside(page.items()));
  }

  /** The published ratings of the similar claims shown beside sentences. */
  private Map<String, RatingView> ratingsBeside(List<SentenceView> sentences) {
    List<String> slugs =
        sentences.stream()
            .map(SentenceView::earlier)
            .filter(earlier -> earlier != null && earlier.claims() != null)
            .flatMap(earlier -> earlier.claims().stream())
            .map(EarlierView::slug)
            .distinct()
            .toList();
    return QuarkusTransaction.requiringNew().call(() -> similarClaims.ratings(slugs));
  }

  /** Removes the text; claims logged from it are kept. */
  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(long id) {
    String title = intakes.one(id).title();
    intakes.giveUp(id, desk.actor());
    return desk.seeOther(PATH, "intakeRemoved", title);
  }

  /**
   * Decides on a sentence: {@code keep}, {@code dismiss}, {@code log} or {@code open}. A refusal is
   * shown beside the sentence, on the page from which the form was submitted.
   */
  @POST
  @Path("/{id}/sentences/{number}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response decide(
      long id,
      int number,
      @FormParam("decision") String decision,
      @FormParam("claimant") String claimant,
      @BeanParam IntakeList.Place place,
      @HeaderParam("HX-Request") String htmx) {
    IntakeList list = IntakeList.of(intakes.one(id), place.order, place.show, place.cursor);
    Refused refused = null;
    int status = 200;
    try {
      String slug = done(id, number, decision, claimant);
      if ("open".equals(decision)) {
        return htmx == null
            ? DeskContext.seeOther(ClaimWorkspace.path(slug))
            : Response.noContent().header("HX-Redirect", ClaimWorkspace.path(slug)).build();
      }
    } catch (HttpProblem problem) {
      if (problem.getStatusCode() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw problem;
      }
      refused = new Refused(number, desk.errors(problem).summary());
      status = problem.getStatusCode();
    }
    if (htmx != null) {
      SentenceView sentence = intakes.sentence(id, number);
      return desk.page(
          status,
          PLACE,
          Templates.row(
              sentence, intakes.one(id), list, refused, ratingsBeside(List.of(sentence))));
    }
    return refused == null
        ? DeskContext.seeOther(list.address() + "#s" + number)
        : desk.page(status, PLACE, read(list, refused));
  }

  private String done(long id, int number, String decision, String claimant) {
    if (claimant != null) {
      return deciding.log(id, number, claimant, desk.actor());
    }
    switch (String.valueOf(decision)) {
      case "keep" -> deciding.decide(id, number, Decision.KEPT, desk.actor());
      case "dismiss" -> deciding.decide(id, number, Decision.DISMISSED, desk.actor());
      case "log", "open" -> {
        return deciding.log(id, number, desk.actor());
      }
      default -> throw Problems.malformed(PageError.DECISION_MISSING);
    }
    return null;
  }
}
