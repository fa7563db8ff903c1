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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.publish.webhook.Deliveries;
import org.claimtracker.publish.webhook.DeliveryView;
import org.claimtracker.publish.webhook.WebhookView;
import org.claimtracker.publish.webhook.Webhooks;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The list of webhooks with their last deliveries. */
@Path(WebhooksPage.PATH)
class WebhooksPage {

  /**
   * A row of the list.
   *
   * @param last the newest delivery; null if there is none yet
   * @param whyOff why it was switched off; null if it is on
   */
  public record Row(WebhookView webhook, DeliveryView last, LocalizedText whyOff) {}

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance webhooks(
        Page<Row> found,
        WebhookForm offers,
        SubmittedForm submitted,
        Webhooks.Made shown,
        FormErrors errors);
  }

  static final String PATH = "/desk/webhooks";
  static final String PLACE = "webhooks";
  private static final int PAGE_SIZE = 50;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Forms forms;
  private final DeskContext desk;

  WebhooksPage(Webhooks webhooks, Deliveries deliveries, Forms forms, DeskContext desk) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response list(@QueryParam("cursor") String cursor) {
    return desk.page(PLACE, content(cursor, WebhookForm.BLANK, null, FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  public Response add(MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    AtomicReference<Webhooks.Made> shown = new AtomicReference<>();
    return desk.once(
        PLACE,
        submitted,
        () -> {
          var wanted = forms.checked(WebhookForm.details(submitted, true));
          shown.set(webhooks.create(wanted, desk.actor()));
          return Long.toString(shown.get().webhook().id());
        },
        made ->
            shown.get() == null
                ? desk.seeOther(PATH + "/" + made, "secretShownBefore", null)
                : desk.page(PLACE, content(null, WebhookForm.BLANK, shown.get(), FormErrors.NONE)),
        errors -> content(null, submitted, null, errors));
  }

  private TemplateInstance content(
      String cursor, SubmittedForm submitted, Webhooks.Made shown, FormErrors errors) {
    Page<WebhookView> found = webhooks.list(PAGE_SIZE, cursor);
    Map<Long, DeliveryView> last = deliveries.last(found.items());
    List<Row> rows =
        found.items().stream()
            .map(each -> new Row(each, last.get(each.id()), desk.said(each.inactiveCode())))
            .toList();
    return Templates.webhooks(
        new Page<>(rows, found.nextCursor()), WebhookForm.offers(), submitted, shown, errors);
  }
}
