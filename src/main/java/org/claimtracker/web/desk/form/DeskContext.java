package org.claimtracker.web.desk.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.idempotency.IdempotencyKeys;
import org.claimtracker.common.Message;
import org.claimtracker.history.DatabaseFailures;
import org.claimtracker.notification.Notifications;
import org.claimtracker.web.Languages;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Messages;
import org.claimtracker.web.Pages;

/**
 * What every page of the desk needs: the signed-in person, the frame, and actions that may be
 * refused.
 */
@RequestScoped
public class DeskContext {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Pages pages;
  private final Messages messages;
  private final Interpreter interpreter;
  private final Caller caller;
  private final IdempotencyKeys keys;
  private final DatabaseFailures database;
  private final Notifications notifications;
  private final RoutingContext context;
  private Long unread;

  DeskContext(
      Pages pages,
      Messages messages,
      Interpreter interpreter,
      Caller caller,
      IdempotencyKeys keys,
      DatabaseFailures database,
      Notifications notifications,
      RoutingContext context) {
    this.pages = pages;
    this.messages = messages;
    this.interpreter = interpreter;
    this.caller = caller;
    this.keys = keys;
    this.database = database;
    this.notifications = notifications;
    this.context = context;
  }

  /** Who is signed in. */
  public Actor actor() {
    return caller.actor();
  }

  /** The language last chosen on the desk, otherwise the browser's. */
  public Locale language() {
    Optional<Locale> chosen = Languages.tagged(context.request().getParam("lang"));
    chosen.ifPresent(this::keep);
    return chosen
        .or(() -> Languages.keptBy(context))
        .orElseGet(() -> pages.frame(context).locale());
  }

  private void keep(Locale language) {
    context
        .response()
        .addCookie(
            Cookie.cookie(Languages.COOKIE, language.getLanguage())
                .setPath("/desk")
                .setMaxAge(YEAR.toSeconds())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT));
  }

  /** A text of the area {@code desk} in the page's language. */
  public String say(String key, Object... places) {
    return messages.say(language(), "desk", key, places);
  }

  /** A refusal as form errors in the page's language. */
  public FormErrors errors(HttpProblem refused) {
    return interpreter.mistakes(refused, language());
  }

  /** The reason of a refusal in the page's language. */
  public LocalizedText why(HttpProblem refused) {
    return interpreter.why(refused, language());
  }

  /** A message in that language; null stays null. */
  public LocalizedText said(Message message) {
    return message == null ? null : interpreter.said(message, language());
  }

  /** A page, or a fragment for htmx; {@code place} is its entry in the navigation. */
  public Response page(String place, TemplateInstance content) {
    return page(200, place, content);
  }

  /** A page with a given status. */
  public Response page(int status, String place, TemplateInstance content) {
    DeskFrame frame =
        new DeskFrame(
            pages.frame(context, language(), false),
            caller.signedIn().orElse(null),
            FormTokens.of(context),
            Notice.take(context, messages),
            place,
            this::unread);
    String text = pages.render(content.data("desk", frame), frame.page());
    return Response.status(status)
        .type(Pages.TYPE)
        .header("Cache-Control", "no-store")
        .entity(text)
        .build();
  }

  private long unread() {
    if (unread == null) {
      unread = caller.signedIn().map(notifications::unreadOf).orElse(0L);
    }
    return unread;
  }

  /** Redirects to a page of the desk, which shows the notice. */
  public Response seeOther(String path, String notice, String about) {
    leaveNotice(notice, about);
    return seeOther(path);
  }

  /** The next page shows the notice. */
  public void leaveNotice(String notice, String about) {
    new Notice(notice, about).leave(context);
  }

  /** Redirects to a page of the desk. */
  public static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /**
   * Runs an action in a transaction of its own. When rules, a concurrent change or a full disk
   * refuse it, the transaction is rolled back and the page is shown again with the errors and the
   * submitted values.
   */
  public Response attempt(
      String place, Callable<Response> step, Function<FormErrors, TemplateInstance> again) {
    return attemptWithoutTransaction(
        place, () -> QuarkusTransaction.requiringNew().call(step), again);
  }

  /** The same for an action that makes its own transactions, such as one that hashes a password. */
  public Response attemptWithoutTransaction(
      String place, Callable<Response> step, Function<FormErrors, TemplateInstance> again) {
    try {
      return step.call();
    } catch (ConstraintViolationException broken) {
      return page(422, place, again.apply(interpreter.mistakes(broken, language())));
    } catch (RuntimeException failed) {
      return refusal(place, database.problem(failed).orElseThrow(() -> failed), again);
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    }
  }

  private Response refusal(
      String place, HttpProblem refused, Function<FormErrors, TemplateInstance> again) {
    Response page = page(refused.getStatusCode(), place, again.apply(errors(refused)));
    Response.ResponseBuilder answer = Response.fromResponse(page);
    refused.getHeaders().forEach(answer::header);
    return answer.build();
  }

  /**
   * Runs the step of a form once, however often the form is sent: a repeat is answered like the
   * first time. A refused form has done nothing and may be sent again.
   *
   * @param step what writes; returns what its answer has to know, or null
   * @param answer the answer to the form, from what the step returned
   */
  public Response once(
      String place,
      SubmittedForm submitted,
      Supplier<String> step,
      Function<String, Response> answer,
      Function<FormErrors, TemplateInstance> again) {
    Callable<Response> once =
        () ->
            answer.apply(
                keys.once(
                    actor().handle(),
                    submitted.key(),
                    context.request().path(),
                    submitted.sent(),
                    step));
    Response first = attempt(place, once, again);
    boolean refused = first.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
    return refused && isDone(submitted) ? attempt(place, once, again) : first;
  }

  /** The same for a step that makes its own transactions, such as one that fetches a page. */
  public Response onceApart(
      String place,
      SubmittedForm submitted,
      Supplier<String> step,
      Function<String, Response> answer,
      Function<FormErrors, TemplateInstance> again) {
    return attemptWithoutTransaction(
        place,
        () ->
            answer.apply(
                keys.onceApart(
                    actor().handle(),
                    submitted.key(),
                    context.request().path(),
                    submitted.sent(),
                    step)),
        again);
  }

  /** Whether this form, as sent, has taken effect already. */
  public boolean isDone(SubmittedForm submitted) {
    return keys.isDone(
        actor().handle(), submitted.key(), context.request().path(), submitted.sent());
  }
}
