package org.claimtracker.notification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Accounts.Versioned;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** API of what concerns the one who asks, and of how they are told by mail. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class NotificationResource {

  /** Up to which notification, itself included. */
  record UpTo(@NotNull @Schema(examples = "1051") Long upTo) {}

  /** How many were marked. */
  @Schema(requiredProperties = {"read"})
  record Marked(int read) {}

  private final Notifications notifications;
  private final Mailing mailing;
  private final Caller caller;

  NotificationResource(Notifications notifications, Mailing mailing, Caller caller) {
    this.notifications = notifications;
    this.mailing = mailing;
    this.caller = caller;
  }

  @GET
  @Path("/notifications")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listNotifications",
      summary = "What concerns oneself, newest first",
      description =
          "Written from the record within a few seconds: assigned, handed in, sent back, approved,"
              + " published, mentioned, answered, retractions, rechecks that are due, scheduled"
              + " publications that were missed, webhooks and backups that fail.")
  public Page<NotificationView> listNotifications(
      @QueryParam("unread") @Parameter(description = "Only those that were not read")
          boolean unread,
      @Valid @BeanParam Page.Request page) {
    return notifications.of(caller.actor(), unread, page.limit, page.cursor);
  }

  @POST
  @Idempotent
  @Path("/notifications/{id}/read")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "readNotification",
      summary = "Mark a notification of one's own as read",
      description = "A mail that waits to tell of it is not sent. Repeating it changes nothing.")
  public NotificationView readNotification(long id) {
    return notifications.read(caller.actor(), id);
  }

  @POST
  @Idempotent
  @Path("/notifications/read")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "readNotifications",
      summary = "Mark a notification and all older ones as read",
      description = "What came after it was listed stays unread.")
  public Marked readNotifications(@NotNull @Valid UpTo last) {
    return new Marked(notifications.readUpTo(caller.actor(), last.upTo()));
  }

  @GET
  @Path("/notification-settings")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "getNotificationSettings", summary = "Where and how one is told by mail")
  public RestResponse<MailSettings.View> getNotificationSettings() {
    return answer(mailing.of(caller.actor()));
  }

  @PUT
  @Path("/notification-settings")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "setNotificationSettings",
      summary = "Choose where and how one is told by mail",
      description =
          "A new address gets one mail with a link that confirms it, and nothing else before. Mails"
              + " hold links and nothing of a claim.")
  public RestResponse<MailSettings.View> setNotificationSettings(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MailSettings settings) {
    return answer(mailing.set(caller.actor(), ifMatch, before -> settings));
  }

  @PATCH
  @Path("/notification-settings")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @RequestBodySchema(MailSettings.class)
  @Operation(
      operationId = "patchNotificationSettings",
      summary = "Change part of where and how one is told by mail")
  public RestResponse<MailSettings.View> patchNotificationSettings(
      @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<MailSettings> patch) {
    return answer(mailing.set(caller.actor(), ifMatch, patch::appliedTo));
  }

  @GET
  @Path("/mail-status")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "getMailStatus",
      summary = "Whether the desk's mails get through to its mail server")
  public MailStatus getMailStatus() {
    return mailing.status();
  }

  private static RestResponse<MailSettings.View> answer(Versioned<MailSettings.View> found) {
    return RestResponse.ResponseBuilder.ok(found.what()).tag(ETags.of(found.version())).build();
  }
}
