package org.claimtracker.web.desk.work;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.review.Retracting;
import org.claimtracker.review.Reviewing;
import org.claimtracker.review.Triage;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * The moves, as buttons send them. Who may make one is asked where the API asks it: in the table of
 * moves.
 */
@Path("/desk/claims/{slug}/moves/{move}")
@RequestScoped
class MoveForms {

  /** A reason that is kept. */
  record Reason(@NotBlank @Size(max = 2000) String reason) {}

  /** What has to change. */
  record Wish(@NotBlank @Size(max = 5000) String comment) {}

  /** A word with an approval, if any. */
  record Word(@Size(max = 5000) String comment) {}

  /** Which claim it repeats. */
  record Original(@NotBlank @Size(max = 200) String of, @Size(max = 2000) String reason) {}

  /** When to publish it. */
  record Time(@NotNull Instant at) {}

  private final Triage triage;
  private final Reviewing reviewing;
  private final Retracting retracting;
  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;
  private final Clock clock;

  MoveForms(
      Triage triage,
      Reviewing reviewing,
      Retracting retracting,
      ClaimWorkspaces benches,
      Forms forms,
      DeskContext desk,
      Clock clock) {
    this.triage = triage;
    this.reviewing = reviewing;
    this.retracting = retracting;
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.clock = clock;
  }

  /** Makes a move, and comes back to the page that it was made from. */
  @POST
  @PermissionsAllowed(Permission.READ_DESK)
  public Response move(String slug, String move, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    boolean reviewed = typed.has("from", "review");
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          make(slug, move, ETags.text(typed.version()), typed);
          return desk.seeOther(
              ClaimWorkspace.path(slug)
                  + (reviewed && !move.equals("request-changes") ? "/review" : ""),
              "workMoved_" + move,
              null);
        },
        mistakes -> again(slug, move, reviewed, typed, mistakes));
  }

  private TemplateInstance again(
      String slug, String move, boolean reviewed, SubmittedForm typed, FormErrors mistakes) {
    ClaimWorkspace bench = benches.of(slug).refused(move, typed, mistakes);
    if (FormPage.isAlone(move, typed)) {
      return FormPage.move(bench, move);
    }
    return reviewed
        ? ReviewPage.Templates.review(ReviewSheet.of(bench, forms))
        : WorkbenchPage.Templates.workbench(bench);
  }

  private void make(String slug, String move, String ifMatch, SubmittedForm typed) {
    switch (move) {
      case "take-up" -> triage.takeUp(slug, ifMatch, desk.actor());
      case "assign" -> triage.assign(slug, ifMatch, typed.text("to"), desk.actor());
      case "unassign" -> triage.unassign(slug, ifMatch, desk.actor());
      case "decline" -> triage.decline(slug, ifMatch, reason(typed), desk.actor());
      case "mark-duplicate" -> markDuplicate(slug, ifMatch, typed);
      case "reopen" -> triage.reopen(slug, ifMatch, reason(typed), desk.actor());
      case "submit" -> reviewing.submit(slug, ifMatch, desk.actor());
      case "request-changes" ->
          reviewing.requestChanges(
              slug,
              ifMatch,
              forms.checked(new Wish(typed.given("comment"))).comment(),
              desk.actor());
      case "approve" ->
          reviewing.approve(
              slug,
              ifMatch,
              forms.checked(new Word(typed.given("comment"))).comment(),
              desk.actor());
      case "publish" -> reviewing.publish(slug, ifMatch, desk.actor());
      case "schedule" -> reviewing.schedule(slug, ifMatch, time(typed), desk.actor());
      case "unschedule" -> reviewing.unschedule(slug, ifMatch, desk.actor());
      case "ask-retraction" -> retracting.askRetraction(slug, ifMatch, reason(typed), desk.actor());
      case "refuse-retraction" ->
          retracting.refuseRetraction(slug, ifMatch, reason(typed), desk.actor());
      case "retract" -> retracting.retract(slug, ifMatch, desk.actor());
      default -> throw Problems.notFound("move " + move);
    }
  }

  private void markDuplicate(String slug, String ifMatch, SubmittedForm typed) {
    // People paste the address of the other claim's page; its last part is its name.
    String of = typed.text("of").replaceFirst("[?#].*", "").replaceFirst("^.*/(?:claims|v)/", "");
    Original original =
        forms.checked(
            new Original(of.isBlank() ? null : of.replaceFirst("/.*", ""), typed.given("reason")));
    triage.markDuplicate(slug, ifMatch, original.of(), original.reason(), desk.actor());
  }

  private String reason(SubmittedForm typed) {
    return forms.checked(new Reason(typed.given("reason"))).reason();
  }

  private Instant time(SubmittedForm typed) {
    Instant at = forms.checked(new Time(forms.moment(typed, "at"))).at();
    if (!at.isAfter(clock.instant())) {
      throw forms.wrong("at", "broken_Past");
    }
    return at;
  }
}
