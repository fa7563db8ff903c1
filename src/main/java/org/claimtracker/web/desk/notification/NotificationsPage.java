package org.claimtracker.web.desk.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.notification.NotificationView;
import org.claimtracker.notification.Notifications;
import org.claimtracker.web.desk.form.DeskContext;

/** What concerns the signed-in person, newest first. */
@Path(NotificationsPage.PATH)
class NotificationsPage {

  @CheckedTemplate(basePath = "desk/notification")
  static class Templates {
    static native TemplateInstance notifications(
        Page<NotificationView> found, long unread, boolean unreadOnly, String next);
  }

  static final String PATH = "/desk/notifications";
  static final String PLACE = "notifications";
  private static final int PAGE_SIZE = 50;

  private final Notifications notifications;
  private final DeskContext desk;

  NotificationsPage(Notifications notifications, DeskContext desk) {
    this.notifications = notifications;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response list(@QueryParam("unread") boolean unread, @QueryParam("cursor") String cursor) {
    Page<NotificationView> found = notifications.of(desk.actor(), unread, PAGE_SIZE, cursor);
    String next =
        found.nextCursor() == null
            ? null
            : PATH + "?" + (unread ? "unread=true&" : "") + "cursor=" + found.nextCursor();
    return desk.page(
        PLACE, Templates.notifications(found, notifications.unreadOf(desk.actor()), unread, next));
  }

  /** Where a mail leads: marks it as read and shows what it is about. */
  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response open(@PathParam("id") long id) {
    return DeskContext.seeOther(where(notifications.read(desk.actor(), id)));
  }

  @POST
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response readUpTo(@FormParam("upTo") long upTo) {
    notifications.readUpTo(desk.actor(), upTo);
    return DeskContext.seeOther(PATH);
  }

  private static String where(NotificationView read) {
    return switch (read.kind()) {
      case WEBHOOK_OFF -> "/desk/webhooks/" + read.subject();
      case BACKUP_FAILED -> "/desk/backups";
      default -> "/desk/claims/" + read.claim();
    };
  }
}
