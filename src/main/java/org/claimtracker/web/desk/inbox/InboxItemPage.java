package org.claimtracker.web.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.claimtracker.account.Account;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Slug;
import org.claimtracker.inbox.Inbox;
import org.claimtracker.inbox.Inbox.AnswerToReader;
import org.claimtracker.inbox.Inbox.ComplaintDecision;
import org.claimtracker.inbox.Inbox.RequestedClaim;
import org.claimtracker.inbox.InboxItem;
import org.claimtracker.inbox.InboxItemView;
import org.claimtracker.inbox.InboxKind;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.desk.work.ClaimWorkspace;
import org.claimtracker.web.desk.work.Earlier;
import org.claimtracker.web.desk.work.SimilarClaims;

/** One request or complaint of a reader, and what the desk does with it. */
@Path(InboxPage.PATH + "/{id}")
class InboxItemPage {

  /** Who answers, and until when. */
  record Assignment(@NotBlank String owner, @NotNull LocalDate dueOn) {}

  @CheckedTemplate(basePath = "desk/inbox")
  static class Templates {
    static native TemplateInstance item(
        InboxItemView item,
        long version,
        boolean late,
        Earlier similar,
        List<Account> people,
        SubmittedForm submitted,
        FormErrors errors);
  }

  private final Inbox inbox;
  private final SimilarClaims similarClaims;
  private final Forms forms;
  private final DeskContext desk;
  private final Clock clock;

  InboxItemPage(
      Inbox inbox, SimilarClaims similarClaims, Forms forms, DeskContext desk, Clock clock) {
    this.inbox = inbox;
    this.similarClaims = similarClaims;
    this.forms = forms;
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show(long id) {
    return desk.page(InboxPage.PLACE, content(id, SubmittedForm.EMPTY, FormErrors.NONE));
  }

  /** Makes a request part of a claim that is there already. */
  @POST
  @Path("/link")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response link(long id, MultivaluedMap<String, String> form) {
    return move(
        id,
        form,
        "inboxLinked",
        (submitted, ifMatch) -> {
          RequestedClaim to =
              forms.checked(
                  new RequestedClaim(
                      Slug.inAddress(submitted.given("claim"), ClaimWorkspace.path(""))));
          return inbox.link(id, ifMatch, to.claim(), desk.actor());
        });
  }

  @POST
  @Path("/decline")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response decline(long id, MultivaluedMap<String, String> form) {
    return move(
        id,
        form,
        "inboxDeclined",
        (submitted, ifMatch) -> {
          AnswerToReader why = forms.checked(new AnswerToReader(submitted.given("reason")));
          return inbox.decline(id, ifMatch, why.reason(), desk.actor());
        });
  }

  /** Says whether a complaint is right. */
  @POST
  @Path("/decide")
  @PermissionsAllowed(Permission.REVIEW)
  public Response decide(long id, MultivaluedMap<String, String> form) {
    return move(
        id,
        form,
        "inboxDecided",
        (submitted, ifMatch) -> {
          String said = submitted.given("upheld");
          ComplaintDecision decision =
              forms.checked(
                  new ComplaintDecision(
                      said == null ? null : said.equals("true"), submitted.given("reason")));
          return inbox.decide(id, ifMatch, decision.upheld(), decision.reason(), desk.actor());
        });
  }

  @POST
  @Path("/assign")
  @PermissionsAllowed(Permission.REVIEW)
  public Response assign(long id, MultivaluedMap<String, String> form) {
    return move(
        id,
        form,
        "inboxAssigned",
        (submitted, ifMatch) -> {
          Assignment wanted =
              forms.checked(
                  new Assignment(submitted.given("owner"), forms.day(submitted, "dueOn")));
          return inbox.assign(id, ifMatch, wanted.owner(), wanted.dueOn(), desk.actor());
        });
  }

  /** Takes an answer back. */
  @POST
  @Path("/reopen")
  @PermissionsAllowed(Permission.REVIEW)
  public Response reopen(long id, MultivaluedMap<String, String> form) {
    return move(
        id, form, "inboxReopened", (submitted, ifMatch) -> inbox.reopen(id, ifMatch, desk.actor()));
  }

  private Response move(
      long id,
      MultivaluedMap<String, String> form,
      String notice,
      BiFunction<SubmittedForm, String, InboxItem> act) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        InboxPage.PLACE,
        submitted,
        () -> {
          act.apply(submitted, ETags.text(submitted.version()));
          return null;
        },
        done -> desk.seeOther(InboxPage.PATH + "/" + id, notice, Long.toString(id)),
        errors -> content(id, submitted, errors));
  }

  private TemplateInstance content(long id, SubmittedForm submitted, FormErrors errors) {
    InboxItem item = InboxItem.numbered(id);
    InboxItemView view = InboxItemView.of(item, desk.actor());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    SubmittedForm filled =
        submitted.given("dueOn") == null
            ? submitted.with("dueOn", view.dueOn()).with("owner", view.owner())
            : submitted;
    return Templates.item(
        view,
        item.version,
        view.isLate(today),
        similar(view),
        desk.actor().may(Permission.REVIEW) ? Account.whoMay(Permission.LOG_CLAIMS) : List.of(),
        filled,
        errors);
  }

  /** Claims that may say the same as an open request; null where nothing is to be compared. */
  private Earlier similar(InboxItemView item) {
    boolean compared = item.isOpen() && item.kind() == InboxKind.REQUEST && item.text() != null;
    return compared ? similarClaims.to(Shortening.of(item.text(), NewClaim.MAX_STATEMENT)) : null;
  }
}
