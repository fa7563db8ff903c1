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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.claimtracker.account.NewToken;
import org.claimtracker.account.Permission;
import org.claimtracker.account.Scope;
import org.claimtracker.account.ShownToken;
import org.claimtracker.account.TokenView;
import org.claimtracker.account.Tokens;
import org.claimtracker.account.factor.SecondFactorView;
import org.claimtracker.account.factor.SecondFactors;
import org.claimtracker.account.session.OwnSessions;
import org.claimtracker.account.session.SessionView;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The signed-in person's own account: password and API tokens. */
@Path("/desk/me")
class MePage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance me(
        List<TokenView> tokens,
        List<SessionView> sessions,
        SecondFactorView factor,
        List<Scope> scopes,
        NewToken submitted,
        ShownToken shown,
        Instant now,
        FormErrors errors);
  }

  private static final String PLACE = "me";

  /** API tokens cannot have the scope SESSION, which is for browser sessions. */
  private static final List<Scope> SCOPES =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Scope.SESSION)));

  private static final NewToken EMPTY = new NewToken("", Set.of(), 90);

  private final Tokens tokens;
  private final OwnSessions sessions;
  private final SecondFactors factors;
  private final Forms forms;
  private final Clock clock;
  private final DeskContext desk;

  MePage(
      Tokens tokens,
      OwnSessions sessions,
      SecondFactors factors,
      Forms forms,
      Clock clock,
      DeskContext desk) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.factors = factors;
    this.forms = forms;
    this.clock = clock;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response me() {
    return desk.page(PLACE, content(EMPTY, null, FormErrors.NONE));
  }

  @POST
  @Path("/tokens")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response makeToken(
      @FormParam("label") String label,
      @FormParam("scopes") List<String> scopes,
      @FormParam("days") int days,
      @FormParam("once") String once) {
    Set<Scope> chosen = EnumSet.noneOf(Scope.class);
    SCOPES.stream().filter(scope -> scopes.contains(scope.name())).forEach(chosen::add);
    NewToken submitted = new NewToken(Objects.requireNonNullElse(label, "").strip(), chosen, days);
    AtomicReference<ShownToken> shown = new AtomicReference<>();
    return desk.once(
        PLACE,
        SubmittedForm.keyed(once, submitted),
        () -> {
          shown.set(tokens.create(forms.checked(submitted), desk.actor()));
          return null;
        },
        made ->
            shown.get() == null
                ? desk.seeOther("/desk/me", "secretShownBefore", null)
                : desk.page(PLACE, content(EMPTY, shown.get(), FormErrors.NONE)),
        errors -> content(submitted, null, errors));
  }

  @POST
  @Path("/tokens/{id}/revoke")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response revoke(@PathParam("id") long id) {
    tokens.revoke(id, "*", desk.actor());
    return desk.seeOther("/desk/me", "tokenRevoked", null);
  }

  @POST
  @Path("/sessions/{id}/end")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response endSession(@PathParam("id") long id) {
    sessions.end(id);
    return desk.seeOther("/desk/me", "sessionEnded", null);
  }

  @POST
  @Path("/sessions/end")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response endOtherSessions() {
    sessions.endOthers();
    return desk.seeOther("/desk/me", "otherSessionsEnded", null);
  }

  private TemplateInstance content(NewToken submitted, ShownToken shown, FormErrors errors) {
    return Templates.me(
        tokens.of(desk.actor()),
        sessions.all(),
        factors.own(),
        SCOPES,
        submitted,
        shown,
        clock.instant(),
        errors);
  }
}
