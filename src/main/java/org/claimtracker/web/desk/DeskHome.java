package org.claimtracker.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;

/** Where one comes to after signing in. */
@Path("/desk")
class DeskHome {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance home();
  }

  private final Staff desk;

  DeskHome(Staff desk) {
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response home() {
    return desk.page("home", Templates.home());
  }
}
