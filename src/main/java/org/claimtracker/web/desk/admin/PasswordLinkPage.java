package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.claimtracker.account.Accounts;
import org.claimtracker.account.PasswordLinks;
import org.claimtracker.account.PasswordLinks.PasswordLink;
import org.claimtracker.account.Permission;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/** A link to hand over, with which the owner of an account chooses a password. */
@Path("/desk/accounts/{handle}/password-links")
class PasswordLinkPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance passwordLink(
        String handle, String link, Instant expiresAt, FormErrors errors);
  }

  private static final String PLACE = "accounts";

  private final PasswordLinks links;
  private final Accounts accounts;
  private final SiteConfig site;
  private final DeskContext desk;

  PasswordLinkPage(PasswordLinks links, Accounts accounts, SiteConfig site, DeskContext desk) {
    this.links = links;
    this.accounts = accounts;
    this.site = site;
    this.desk = desk;
  }

  /** What such a link is, and the button that makes one. */
  @GET
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response offer(@PathParam("handle") String handle) {
    return desk.page(PLACE, page(handle, FormErrors.NONE));
  }

  /** Shows a new link; pressed again, it shows another one, and both are good. */
  @POST
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response make(@PathParam("handle") String handle) {
    return desk.attemptWithoutTransaction(
        PLACE,
        () -> {
          PasswordLink made = links.make(handle, desk.actor());
          String link = site.at(made.path());
          return desk.page(
              PLACE, Templates.passwordLink(handle, link, made.expiresAt(), FormErrors.NONE));
        },
        errors -> page(handle, errors));
  }

  private TemplateInstance page(String handle, FormErrors errors) {
    return Templates.passwordLink(accounts.get(handle).what().handle(), null, null, errors);
  }
}
