package org.claimtracker.web.desk.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Permission;
import org.claimtracker.notification.MailSettings;
import org.claimtracker.notification.Mailing;
import org.claimtracker.notification.NotificationKind;
import org.claimtracker.notification.Telling;
import org.claimtracker.web.Languages;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;

/** Where and how the signed-in person is told by mail. */
@Path(MailSettingsPage.PATH)
class MailSettingsPage {

  @CheckedTemplate(basePath = "desk/notification")
  static class Templates {
    static native TemplateInstance settings(
        MailSettings.View now,
        String email,
        String language,
        List<String> languages,
        List<MailSettings.Choice> choices,
        List<Telling> tellings,
        FormErrors errors);
  }

  static final String PATH = "/desk/me/mail";
  private static final List<Telling> TELLINGS = List.of(Telling.values());

  private final Mailing mailing;
  private final Forms forms;
  private final DeskContext desk;

  MailSettingsPage(Mailing mailing, Forms forms, DeskContext desk) {
    this.mailing = mailing;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response settings() {
    MailSettings.View now = mailing.of(desk.actor()).what();
    return desk.page(
        NotificationsPage.PLACE,
        content(now, now.email(), now.language(), now.kinds(), FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response set(MultivaluedMap<String, String> form) {
    MailSettings wanted =
        new MailSettings(form.getFirst("email"), form.getFirst("language"), chosen(form));
    return desk.attempt(
        NotificationsPage.PLACE,
        () -> {
          MailSettings checked = forms.checked(wanted);
          mailing.set(desk.actor(), "*", before -> checked);
          return desk.seeOther(PATH, "mailSettingsSaved", null);
        },
        errors ->
            content(
                mailing.of(desk.actor()).what(),
                wanted.email(),
                wanted.language(),
                wanted.kinds(),
                errors));
  }

  /** Sends the question for the address once more. */
  @POST
  @Path("/confirmation")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response askAgain() {
    mailing.askAgain(desk.actor());
    return desk.seeOther(PATH, "mailAskedAgain", null);
  }

  /** What is no choice is left out, and stays as it is. */
  private static List<MailSettings.Choice> chosen(MultivaluedMap<String, String> form) {
    List<MailSettings.Choice> chosen = new ArrayList<>();
    for (NotificationKind kind : NotificationKind.values()) {
      TELLINGS.stream()
          .filter(telling -> telling.name().equals(form.getFirst(kind.name())))
          .map(telling -> new MailSettings.Choice(kind, telling))
          .forEach(chosen::add);
    }
    return chosen;
  }

  private static TemplateInstance content(
      MailSettings.View now,
      String email,
      String language,
      List<MailSettings.Choice> chosen,
      FormErrors errors) {
    Map<NotificationKind, MailSettings.Choice> shown = new EnumMap<>(NotificationKind.class);
    now.kinds().forEach(each -> shown.put(each.kind(), each));
    chosen.forEach(each -> shown.put(each.kind(), each));
    return Templates.settings(
        now,
        email == null ? "" : email,
        language,
        Languages.ALL.stream().map(each -> each.getLanguage()).toList(),
        List.copyOf(shown.values()),
        TELLINGS,
        errors);
  }
}
