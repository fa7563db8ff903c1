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
import org.claimtracker.verdict.Withdrawal;
import org.claimtracker.web.PageError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.DeskPaths;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Moves as submitted by buttons. Permissions are checked in the table of moves, as in the API. */
@Path("/desk/claims/{slug}/moves/{move}")
@RequestScoped
class MoveForms {

  /** A required reason. */
  record Reason(@NotBlank @Size(max = 2000) String reason) {}

  /** What has to change. */
  record Wish(@NotBlank @Size(max = 5000) String comment) {}

  /** An optional comment on an approval. */
  record Word(@Size(max = 5000) String comment) {}

  /** The claim that this one duplicates. */
  record Original(@NotBlank @Size(max = 200) String of, @Size(max = 2000) String reason) {}

  /** When to publish it. */
  record Time(@NotNull Instant at) {}

  private final Triage triage;
  private final Reviewing reviewing;
  private final Retracting retracting;
  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final Clock clock;

  MoveForms(
      Triage triage,
      Reviewing reviewing,
      Retracting retracting,
      ClaimWorkspaces workspaces,
      Forms forms,
      DeskContext desk,
      Clock clock) {
    this.triage = triage;
    this.reviewing = reviewing;
    this.retracting = retracting;
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.clock = clock;
  }

  /** Makes a move and returns to the page it was made from. */
  @POST
  @PermissionsAllowed(Permission.READ_DESK)
  public Response move(String slug, String move, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    boolean reviewed = submitted.has("from", "review");
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          make(slug, move, ETags.text(submitted.version()), submitted);
          return null;
        },
        made -> desk.seeOther(next(slug, move, reviewed, submitted), "workMoved_" + move, slug),
        errors -> again(slug, move, reviewed, submitted, errors));
  }

  /** A card of the board is moved there; what is asked for a move says where it came from. */
  private static String next(String slug, String move, boolean reviewed, SubmittedForm submitted) {
    String board = submitted.text("board");
    if (board.matches("/desk/board([?].*)?") && DeskPaths.isOfTheDesk(board)) {
      return board;
    }
    return ClaimWorkspace.path(slug)
        + (reviewed && !move.equals("request-changes") ? "/review" : "");
  }

  private TemplateInstance again(
      String slug, String move, boolean reviewed, SubmittedForm submitted, FormErrors errors) {
    ClaimWorkspace workspace = workspaces.of(slug).refused(move, submitted, errors);
    if (FormPage.isAlone(move, submitted)) {
      return FormPage.move(workspace, move);
    }
    return reviewed
        ? ReviewPage.Templates.review(ReviewSheet.of(workspace, forms))
        : WorkbenchPage.Templates.workbench(workspace);
  }

  private void make(String slug, String move, String ifMatch, SubmittedForm submitted) {
    switch (move) {
      case "take-up" -> triage.takeUp(slug, ifMatch, desk.actor());
      case "assign" -> triage.assign(slug, ifMatch, submitted.text("to"), desk.actor());
      case "unassign" -> triage.unassign(slug, ifMatch, desk.actor());
      case "decline" -> triage.decline(slug, ifMatch, reason(submitted), desk.actor());
      case "mark-duplicate" -> markDuplicate(slug, ifMatch, submitted);
      case "withdraw" -> triage.withdraw(slug, ifMatch, reason(submitted), desk.actor());
      case "discard" -> reviewing.discard(slug, ifMatch, desk.actor());
      case "reopen" -> triage.reopen(slug, ifMatch, reason(submitted), desk.actor());
      case "submit" -> reviewing.submit(slug, ifMatch, desk.actor());
      case "request-changes" ->
          reviewing.requestChanges(
              slug,
              ifMatch,
              forms.checked(new Wish(submitted.given("comment"))).comment(),
              desk.actor());
      case "approve" ->
          reviewing.approve(
              slug,
              ifMatch,
              forms.checked(new Word(submitted.given("comment"))).comment(),
              desk.actor());
      case "publish" -> reviewing.publish(slug, ifMatch, desk.actor());
      case "schedule" -> reviewing.schedule(slug, ifMatch, time(submitted), desk.actor());
      case "unschedule" -> reviewing.unschedule(slug, ifMatch, desk.actor());
      case "ask-retraction" ->
          retracting.askRetraction(
              slug, ifMatch, reason(submitted), withdraws(submitted), desk.actor());
      case "refuse-retraction" ->
          retracting.refuseRetraction(slug, ifMatch, reason(submitted), desk.actor());
      case "retract" -> retracting.retract(slug, ifMatch, null, desk.actor());
      default -> throw Problems.notFound(PageError.NO_MOVE, move);
    }
  }

  private void markDuplicate(String slug, String ifMatch, SubmittedForm submitted) {
    // People paste the URL of the other claim; its last segment is the slug.
    String of =
        submitted.text("of").replaceFirst("[?#].*", "").replaceFirst("^.*/(?:claims|v)/", "");
    Original original =
        forms.checked(
            new Original(
                of.isBlank() ? null : of.replaceFirst("/.*", ""), submitted.given("reason")));
    triage.markDuplicate(slug, ifMatch, original.of(), original.reason(), desk.actor());
  }

  private String reason(SubmittedForm submitted) {
    return forms.checked(new Reason(submitted.given("reason"))).reason();
  }

  private static Withdrawal withdraws(SubmittedForm submitted) {
    return submitted.has("withdraws", Withdrawal.REVISION.name())
        ? Withdrawal.REVISION
        : Withdrawal.VERDICT;
  }

  private Instant time(SubmittedForm submitted) {
    Instant at = forms.checked(new Time(forms.moment(submitted, "at"))).at();
    if (!at.isAfter(clock.instant())) {
      throw forms.wrong("at", "broken_Past");
    }
    return at;
  }
}
