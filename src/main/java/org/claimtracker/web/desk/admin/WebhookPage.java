package org.claimtracker.web.desk.admin;

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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.outbound.DeliveryState;
import org.claimtracker.publish.webhook.Deliveries;
import org.claimtracker.publish.webhook.DeliveryView;
import org.claimtracker.publish.webhook.WebhookError;
import org.claimtracker.publish.webhook.WebhookView;
import org.claimtracker.publish.webhook.Webhooks;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** A webhook: its settings and its deliveries. */
@Path(WebhooksPage.PATH + "/{id}")
class WebhookPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance webhook(
        WebhookView webhook,
        LocalizedText whyOff,
        WebhookForm offers,
        SubmittedForm submitted,
        Page<DeliveryView> log,
        List<DeliveryState> states,
        DeliveryState state,
        String secret,
        FormErrors errors);
  }

  private static final int PAGE_SIZE = 40;

  /** Failures first, as these are what people look for. */
  private static final List<DeliveryState> STATES =
      List.of(
          DeliveryState.GIVEN_UP,
          DeliveryState.WAITING,
          DeliveryState.DELIVERED,
          DeliveryState.CANCELLED);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Forms forms;
  private final DeskContext desk;

  WebhookPage(Webhooks webhooks, Deliveries deliveries, Forms forms, DeskContext desk) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response open(
      String id, @QueryParam("state") String state, @QueryParam("cursor") String cursor) {
    WebhookView webhook = webhooks.get(number(id));
    DeliveryState wanted =
        Arrays.stream(DeliveryState.values())
            .filter(each -> each.name().equals(state))
            .findFirst()
            .orElse(null);
    Page<DeliveryView> log =
        deliveries.of(
            webhook.id(), wanted == null ? List.of() : List.of(wanted), PAGE_SIZE, cursor);
    return desk.page(
        WebhooksPage.PLACE,
        content(webhook, WebhookForm.of(webhook), log, wanted, null, FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response edit(String id, MultivaluedMap<String, String> form) {
    long known = number(id);
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.attempt(
        WebhooksPage.PLACE,
        () -> {
          boolean active = webhooks.get(known).active();
          var wanted = forms.checked(WebhookForm.details(submitted, active));
          webhooks.edit(known, submitted.text("version"), before -> wanted, desk.actor());
          return desk.seeOther(WebhooksPage.PATH, "saved", wanted.url());
        },
        errors -> again(known, submitted, null, errors));
  }

  @POST
  @Path("/off")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response switchOff(String id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return step(
        id,
        submitted,
        "webhookOff",
        () -> webhooks.switchOff(number(id), submitted.text("version"), desk.actor()));
  }

  @POST
  @Path("/on")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response switchOn(String id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return step(
        id,
        submitted,
        "webhookOn",
        () -> webhooks.switchOn(number(id), submitted.text("version"), desk.actor()));
  }

  @POST
  @Path("/secret")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response rotate(String id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    AtomicReference<Webhooks.Made> shown = new AtomicReference<>();
    return once(
        id,
        submitted,
        () -> shown.set(webhooks.rotate(number(id), submitted.text("version"), desk.actor())),
        () -> {
          Webhooks.Made made = shown.get();
          return made == null
              ? done(id, "secretShownBefore")
              : desk.page(
                  WebhooksPage.PLACE,
                  again(
                      number(id), WebhookForm.of(made.webhook()), made.secret(), FormErrors.NONE));
        });
  }

  @POST
  @Path("/removal")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response remove(String id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        WebhooksPage.PLACE,
        submitted,
        () -> {
          String url = webhooks.get(number(id)).url();
          webhooks.delete(number(id), submitted.text("version"), desk.actor());
          return url;
        },
        url -> desk.seeOther(WebhooksPage.PATH, "webhookRemoved", url),
        errors -> unchanged(id, errors));
  }

  @POST
  @Path("/ping")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response ping(String id, MultivaluedMap<String, String> form) {
    return step(
        id, SubmittedForm.of(form), "webhookSent", () -> deliveries.ping(number(id), desk.actor()));
  }

  @POST
  @Path("/deliveries/{delivery}/replay")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response replay(String id, String delivery, MultivaluedMap<String, String> form) {
    return step(
        id,
        SubmittedForm.of(form),
        "webhookSent",
        () -> deliveries.replay(number(id), number(delivery), desk.actor()));
  }

  private Response step(String id, SubmittedForm submitted, String notice, Runnable step) {
    return once(id, submitted, step, () -> done(id, notice));
  }

  private Response once(
      String id, SubmittedForm submitted, Runnable step, Supplier<Response> answer) {
    return desk.once(
        WebhooksPage.PLACE,
        submitted,
        () -> {
          step.run();
          return null;
        },
        done -> answer.get(),
        errors -> unchanged(id, errors));
  }

  private TemplateInstance unchanged(String id, FormErrors errors) {
    return again(number(id), WebhookForm.of(webhooks.get(number(id))), null, errors);
  }

  private Response done(String id, String notice) {
    return desk.seeOther(WebhooksPage.PATH + "/" + number(id), notice, null);
  }

  private TemplateInstance again(
      long id, SubmittedForm submitted, String secret, FormErrors errors) {
    WebhookView webhook = webhooks.get(id);
    return content(
        webhook, submitted, deliveries.of(id, List.of(), PAGE_SIZE, null), null, secret, errors);
  }

  private TemplateInstance content(
      WebhookView webhook,
      SubmittedForm submitted,
      Page<DeliveryView> log,
      DeliveryState state,
      String secret,
      FormErrors errors) {
    return Templates.webhook(
        webhook,
        desk.said(webhook.inactiveCode()),
        WebhookForm.offers(),
        submitted,
        log,
        STATES,
        state,
        secret,
        errors);
  }

  private static long number(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problems.notFound(WebhookError.NO_WEBHOOK, id);
    }
    return Long.parseLong(id);
  }
}
