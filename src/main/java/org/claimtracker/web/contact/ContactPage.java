package org.claimtracker.web.contact;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.claimtracker.account.ClientAddresses;
import org.claimtracker.common.Problems;
import org.claimtracker.history.DatabaseFailures;
import org.claimtracker.inbox.FormStamps;
import org.claimtracker.inbox.InboxError;
import org.claimtracker.inbox.InboxKind;
import org.claimtracker.inbox.NewRequest;
import org.claimtracker.inbox.Receiving;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.web.Frame;
import org.claimtracker.web.Pages;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Interpreter;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Where readers ask to have a claim checked, or say that a verdict is wrong. */
@Path(ContactPage.PATH)
@PermitAll
class ContactPage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance contact(
        SubmittedForm submitted, InboxKind kind, ComplainedOf verdict, FormErrors errors);
  }

  static final String PATH = "/contact";

  /** A field that people do not see and programs fill in. */
  private static final String TRAP = "website";

  private static final String STAMP = "stamp";

  private final Pages pages;
  private final Receiving receiving;
  private final FormStamps stamps;
  private final ComplainedVerdicts verdicts;
  private final Interpreter interpreter;
  private final DatabaseFailures database;

  ContactPage(
      Pages pages,
      Receiving receiving,
      FormStamps stamps,
      ComplainedVerdicts verdicts,
      Interpreter interpreter,
      DatabaseFailures database) {
    this.pages = pages;
    this.receiving = receiving;
    this.stamps = stamps;
    this.verdicts = verdicts;
    this.interpreter = interpreter;
    this.database = database;
  }

  /** An empty form; for a complaint if a verdict is named. */
  @GET
  @PublicEndpoint(
      audience = Audience.READERS,
      cache = CacheScope.PRIVATE,
      workload = Workload.LOOKUP)
  public Response form(
      @QueryParam("kind") String kind,
      @QueryParam("verdict") String verdict,
      @Context RoutingContext context) {
    SubmittedForm asked =
        SubmittedForm.EMPTY
            .with("kind", verdict == null ? kind : InboxKind.COMPLAINT)
            .with("verdict", verdict);
    return pages.answerOnce(context, frame -> content(asked, FormErrors.NONE));
  }

  @POST
  @PublicEndpoint(
      audience = Audience.READERS,
      cache = CacheScope.PRIVATE,
      workload = Workload.LOOKUP)
  public Response send(MultivaluedMap<String, String> form, @Context RoutingContext context) {
    SubmittedForm submitted = SubmittedForm.of(form);
    Frame frame = pages.frame(context);
    NewRequest sent = sent(submitted, frame);
    String receipt = stamps.receipt(submitted.text(STAMP), sent);
    try {
      refuseMachines(submitted);
      receiving.receive(sent, receipt, ClientAddresses.of(context.request()));
    } catch (RuntimeException failed) {
      HttpProblem refused = database.problem(failed).orElseThrow(() -> failed);
      if (!receiving.isKnown(receipt)) {
        return again(submitted, refused, frame);
      }
    }
    return Response.seeOther(URI.create(frame.to(ReceiptPage.ROOT, "/", receipt))).build();
  }

  private void refuseMachines(SubmittedForm submitted) {
    if (submitted.given(TRAP) != null) {
      throw Problems.problem(422, "Invalid", InboxError.FORM_TRAPPED.with()).build();
    }
    stamps.require(submitted.text(STAMP));
  }

  private static NewRequest sent(SubmittedForm submitted, Frame frame) {
    InboxKind kind = kind(submitted);
    boolean complaint = kind == InboxKind.COMPLAINT;
    return new NewRequest(
        kind,
        submitted.given("text"),
        complaint ? null : submitted.given("whereSeen"),
        complaint ? ComplainedVerdicts.slug(submitted.given("verdict")) : null,
        submitted.given("email"),
        frame.language());
  }

  private static InboxKind kind(SubmittedForm submitted) {
    return Objects.requireNonNullElse(
        Forms.choice(submitted, "kind", InboxKind.class), InboxKind.REQUEST);
  }

  /** The form with what was typed, and what is wrong with it. */
  private Response again(SubmittedForm submitted, HttpProblem refused, Frame frame) {
    TemplateInstance content = content(submitted, interpreter.mistakes(refused, frame.locale()));
    Response.ResponseBuilder answer =
        Response.status(refused.getStatusCode())
            .type(Pages.TYPE)
            .header("Content-Language", frame.language())
            .entity(pages.render(content, frame));
    refused.getHeaders().forEach(answer::header);
    return answer.build();
  }

  private TemplateInstance content(SubmittedForm submitted, FormErrors errors) {
    String stamp = submitted.text(STAMP);
    return Templates.contact(
        submitted.with(STAMP, stamps.isFresh(stamp) ? stamp : stamps.stamp()),
        kind(submitted),
        verdicts.of(submitted.given("verdict")),
        errors);
  }
}
