package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.claimtracker.account.AccountEdit;
import org.claimtracker.account.AccountView;
import org.claimtracker.account.Accounts;
import org.claimtracker.account.FirstPassword;
import org.claimtracker.account.NewAccount;
import org.claimtracker.account.Permission;
import org.claimtracker.account.Role;
import org.claimtracker.account.TokenView;
import org.claimtracker.account.Tokens;
import org.claimtracker.account.factor.SecondFactorView;
import org.claimtracker.account.factor.SecondFactors;
import org.claimtracker.notification.MailStatus;
import org.claimtracker.notification.Mailing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Accounts and their roles. */
@Path("/desk/accounts")
class AccountsPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance accounts(
        List<AccountView> accounts,
        List<Role> roles,
        NewAccount submitted,
        FirstPassword shown,
        MailStatus mail,
        FormErrors errors);

    static native TemplateInstance account(
        AccountView account,
        SecondFactorView factor,
        List<TokenView> tokens,
        Instant now,
        String version,
        List<Role> roles,
        AccountEdit submitted,
        FormErrors errors);
  }

  private static final String PLACE = "accounts";
  private static final List<Role> ROLES = List.of(Role.values());
  private static final NewAccount EMPTY = new NewAccount("", "", Set.of());

  private final Accounts accounts;
  private final Tokens tokens;
  private final SecondFactors factors;
  private final Mailing mailing;
  private final Clock clock;
  private final Forms forms;
  private final DeskContext desk;

  AccountsPage(
      Accounts accounts,
      Tokens tokens,
      SecondFactors factors,
      Mailing mailing,
      Clock clock,
      Forms forms,
      DeskContext desk) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.factors = factors;
    this.mailing = mailing;
    this.clock = clock;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response accounts() {
    return desk.page(PLACE, list(EMPTY, null, FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response add(
      @FormParam("handle") String handle,
      @FormParam("name") String name,
      @FormParam("roles") List<String> roles,
      @FormParam("once") String once) {
    NewAccount submitted =
        new NewAccount(text(handle).toLowerCase(Locale.ROOT), text(name), chosen(roles));
    AtomicReference<FirstPassword> shown = new AtomicReference<>();
    return desk.onceApart(
        PLACE,
        SubmittedForm.keyed(once, submitted),
        () -> {
          shown.set(accounts.create(forms.checked(submitted), desk.actor()).what());
          return null;
        },
        made -> shown(submitted.handle(), shown.get()),
        errors -> list(submitted, null, errors));
  }

  @GET
  @Path("/{handle}")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response account(@PathParam("handle") String handle) {
    var found = accounts.get(handle);
    return desk.page(
        PLACE,
        one(found.what(), Long.toString(found.version()), current(found.what()), FormErrors.NONE));
  }

  @POST
  @Path("/{handle}")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response edit(
      @PathParam("handle") String handle,
      @FormParam("version") String version,
      @FormParam("name") String name,
      @FormParam("roles") List<String> roles,
      @FormParam("active") String active) {
    AccountEdit submitted = new AccountEdit(text(name), chosen(roles), active != null);
    return desk.attempt(
        PLACE,
        () -> {
          AccountEdit wanted = forms.checked(submitted);
          accounts.edit(handle, tag(version), before -> wanted, desk.actor());
          return desk.seeOther("/desk/accounts", "saved", handle);
        },
        errors -> one(accounts.get(handle).what(), text(version), submitted, errors));
  }

  @POST
  @Path("/{handle}/password")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response resetPassword(
      @PathParam("handle") String handle,
      @FormParam("version") String version,
      @FormParam("once") String once) {
    AtomicReference<FirstPassword> shown = new AtomicReference<>();
    return desk.onceApart(
        PLACE,
        SubmittedForm.keyed(once, handle),
        () -> {
          shown.set(accounts.resetPassword(handle, tag(version), desk.actor()).what());
          return null;
        },
        made -> shown(handle, shown.get()),
        errors -> {
          AccountView account = accounts.get(handle).what();
          return one(account, text(version), current(account), errors);
        });
  }

  @POST
  @Path("/{handle}/tokens/{id}/revoke")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response revokeToken(@PathParam("handle") String handle, @PathParam("id") long id) {
    tokens.revokeOf(handle, id, "*", desk.actor());
    return desk.seeOther("/desk/accounts/" + handle, "tokenRevoked", null);
  }

  @POST
  @Path("/{handle}/second-factor/removal")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  public Response removeFactor(@PathParam("handle") String handle) {
    return desk.attempt(
        PLACE,
        () -> {
          factors.removeOf(handle);
          return desk.seeOther("/desk/accounts/" + handle, "factorTakenAway", handle);
        },
        errors -> {
          var found = accounts.get(handle);
          return one(found.what(), Long.toString(found.version()), current(found.what()), errors);
        });
  }

  /** The page with a new password, which is null for a form that was sent again. */
  private Response shown(String handle, FirstPassword made) {
    return made == null
        ? desk.seeOther("/desk/accounts/" + handle, "secretShownBefore", null)
        : desk.page(PLACE, list(EMPTY, made, FormErrors.NONE));
  }

  private TemplateInstance list(NewAccount submitted, FirstPassword shown, FormErrors errors) {
    return Templates.accounts(accounts.all(), ROLES, submitted, shown, mailing.status(), errors);
  }

  private TemplateInstance one(
      AccountView account, String version, AccountEdit submitted, FormErrors errors) {
    return Templates.account(
        account,
        factors.of(account.handle()),
        tokens.of(account.handle()),
        clock.instant(),
        version,
        ROLES,
        submitted,
        errors);
  }

  private static AccountEdit current(AccountView account) {
    return new AccountEdit(account.name(), account.roles(), account.active());
  }

  private static Set<Role> chosen(List<String> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    ROLES.stream().filter(role -> names.contains(role.name())).forEach(roles::add);
    return roles;
  }

  private static String text(String given) {
    return Objects.requireNonNullElse(given, "").strip();
  }

  private static String tag(String version) {
    return "\"" + text(version) + "\"";
  }
}
