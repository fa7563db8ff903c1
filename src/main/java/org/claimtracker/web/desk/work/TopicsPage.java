package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Removing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/** The topics and their claims; removes those that nothing uses. */
@Path("/desk/topics")
class TopicsPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance topics(List<Removing.TopicUse> topics, FormErrors errors);
  }

  private static final String PLACE = "claims";

  private final Removing removing;
  private final DeskContext desk;

  TopicsPage(Removing removing, DeskContext desk) {
    this.removing = removing;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response topics() {
    return desk.page(PLACE, Templates.topics(removing.topics(), FormErrors.NONE));
  }

  @POST
  @Path("/{slug}/remove")
  @PermissionsAllowed(Permission.REVIEW)
  public Response remove(String slug, @FormParam("version") String version) {
    return desk.attempt(
        PLACE,
        () -> {
          removing.topic(slug, "\"" + version + "\"", desk.actor());
          return desk.seeOther("/desk/topics", "removed", slug);
        },
        errors -> Templates.topics(removing.topics(), errors));
  }
}
