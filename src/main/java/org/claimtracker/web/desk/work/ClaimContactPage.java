package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.review.fairness.ContactDetails;
import org.claimtracker.review.fairness.ContactOutcome;
import org.claimtracker.review.fairness.ContactView;
import org.claimtracker.review.fairness.Contacts;
import org.claimtracker.review.fairness.FairnessError;
import org.claimtracker.review.fairness.NotSought;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Notes that the claimant was asked and what came back, or why nobody asked. */
@Path("/desk/claims/{slug}/contacts")
class ClaimContactPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance contactForm(
        ClaimWorkspace workspace,
        ContactView contact,
        List<ContactOutcome> outcomes,
        List<NotSought> reasons,
        SubmittedForm submitted);
  }

  private static final String FORM = "contact";
  private static final List<ContactOutcome> OUTCOMES = List.of(ContactOutcome.values());
  private static final List<NotSought> REASONS = List.of(NotSought.values());

  private final Contacts contacts;
  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;

  ClaimContactPage(Contacts contacts, ClaimWorkspaces workspaces, Forms forms, DeskContext desk) {
    this.contacts = contacts;
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Path("/new")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response blank(String slug) {
    SubmittedForm initial = SubmittedForm.EMPTY.with("outcome", ContactOutcome.WAITING);
    return desk.page(ClaimWorkspace.PLACE, page(workspaces.of(slug), null, initial));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response note(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          contacts.note(slug, wanted(submitted), desk.actor());
          return null;
        },
        noted -> saved(slug),
        errors -> page(workspaces.of(slug).refused(FORM, submitted, errors), null, submitted));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response edit(String slug, long id) {
    ClaimWorkspace workspace = workspaces.of(slug);
    ContactView contact = contact(workspace, id);
    ContactDetails now = contact.details();
    SubmittedForm initial =
        SubmittedForm.EMPTY
            .with("outcome", now.outcome())
            .with("askedOn", now.askedOn())
            .with("means", now.means())
            .with("answerBy", now.answerBy())
            .with("question", now.question())
            .with("answer", now.answer())
            .with("answeredOn", now.answeredOn())
            .with("notSought", now.notSought());
    return desk.page(ClaimWorkspace.PLACE, page(workspace, contact, initial));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          ContactDetails wanted = wanted(submitted);
          String ifMatch = ETags.text(submitted.version());
          contacts.edit(slug, id, ifMatch, before -> wanted, desk.actor());
          return null;
        },
        saved -> saved(slug),
        errors -> {
          ClaimWorkspace again = workspaces.of(slug).refused(FORM, submitted, errors);
          return page(again, contact(again, id), submitted);
        });
  }

  private Response saved(String slug) {
    return desk.seeOther(ClaimWorkspace.path(slug) + "#contacts", "workContactSaved", null);
  }

  private ContactDetails wanted(SubmittedForm submitted) {
    LocalDate askedOn = forms.day(submitted, "askedOn");
    LocalDate answerBy = forms.day(submitted, "answerBy");
    LocalDate answeredOn = forms.day(submitted, "answeredOn");
    return forms.checked(
        new ContactDetails(
            Forms.choice(submitted, "outcome", ContactOutcome.class),
            askedOn,
            submitted.given("means"),
            answerBy,
            submitted.given("question"),
            submitted.given("answer"),
            answeredOn,
            Forms.choice(submitted, "notSought", NotSought.class)));
  }

  private static ContactView contact(ClaimWorkspace workspace, long id) {
    return workspace.work().claim().contacts().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> Problems.notFound(FairnessError.NO_CONTACT, id));
  }

  private static TemplateInstance page(
      ClaimWorkspace workspace, ContactView contact, SubmittedForm submitted) {
    return Templates.contactForm(workspace, contact, OUTCOMES, REASONS, submitted);
  }
}
