package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.exchange.backup.BackupState;
import org.claimtracker.exchange.backup.Backups;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/** The backups there are, and a button for one more. */
@Path(BackupsPage.PATH)
class BackupsPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance backups(BackupState found, FormErrors errors);
  }

  static final String PATH = "/desk/backups";
  private static final String PLACE = "backups";

  private final Backups backups;
  private final DeskContext desk;

  BackupsPage(Backups backups, DeskContext desk) {
    this.backups = backups;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.MANAGE_DATA)
  public Response list() {
    return desk.page(PLACE, content(FormErrors.NONE));
  }

  /** While one is being made, pressing again begins no other. */
  @POST
  @PermissionsAllowed(Permission.MANAGE_DATA)
  public Response make() {
    return desk.attemptWithoutTransaction(
        PLACE,
        () -> {
          backups.request();
          return desk.seeOther(PATH, "backupBegun", null);
        },
        this::content);
  }

  private TemplateInstance content(FormErrors errors) {
    return Templates.backups(backups.state(), errors);
  }
}
