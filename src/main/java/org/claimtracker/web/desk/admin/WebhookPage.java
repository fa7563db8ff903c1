package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.webhook.Deliveries;
import org.claimtracker.publish.webhook.DeliveryState;
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
  public Response switchOff(String id, @FormParam("version") String version) {
    return step(
        id,
        () -> {
          webhooks.switchOff(number(id), version, desk.actor());
          return done(id, "webhookOff");
        });
  }

  @POST
  @Path("/on")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response switchOn(String id, @FormParam("version") String version) {
    return step(
        id,
        () -> {
          webhooks.switchOn(number(id), version, desk.actor());
          return done(id, "webhookOn");
        });
  }

  @POST
  @Path("/secret")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response rotate(String id, @FormParam("version") String version) {
    return step(
        id,
        () -> {
          Webhooks.Made made = webhooks.rotate(number(id), version, desk.actor());
          SubmittedForm current = WebhookForm.of(made.webhook());
          return desk.page(
              WebhooksPage.PLACE, again(number(id), current, made.secret(), FormErrors.NONE));
        });
  }

  @POST
  @Path("/removal")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response remove(String id, @FormParam("version") String version) {
    return step(
        id,
        () -> {
          String url = webhooks.get(number(id)).url();
          webhooks.delete(number(id), version, desk.actor());
          return desk.seeOther(WebhooksPage.PATH, "webhookRemoved", url);
        });
  }

  @POST
  @Path("/ping")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response ping(String id) {
    return step(
        id,
        () -> {
          deliveries.ping(number(id), desk.actor());
          return done(id, "webhookSent");
        });
  }

  @POST
  @Path("/deliveries/{delivery}/replay")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response replay(String id, String delivery) {
    return step(
        id,
        () -> {
          deliveries.replay(number(id), number(delivery), desk.actor());
          return done(id, "webhookSent");
        });
  }

  private Response step(String id, Callable<Response> step) {
    return desk.attempt(
        WebhooksPage.PLACE,
        step,
        errors -> again(number(id), WebhookForm.of(webhooks.get(number(id))), null, errors));
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
