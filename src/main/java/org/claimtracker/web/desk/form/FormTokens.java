package org.claimtracker.web.desk.form;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The token by which a form proves that it is ours. It is checked by the library, which gives it
 * out on the sign-in page alone: a public answer that caches keep must not set a cookie. It
 * outlives sessions, so that a form can be sent after signing in again in another tab.
 */
@ApplicationScoped
class FormTokens {

  private static final String COOKIE = "claimtracker_form";

  /** The token for a form; the page for signing in has just got it made. */
  static String of(RoutingContext context) {
    String made = context.get("csrf_token");
    Cookie kept = context.request().getCookie(COOKIE);
    return made != null ? made : kept == null ? "" : kept.getValue();
  }

  /** A browser without a token gets one where one signs in, and comes back at once. */
  @ServerRequestFilter
  Optional<Response> fetchToken(RoutingContext context) {
    String path = context.request().path();
    boolean lacking =
        path.startsWith("/desk")
            && !path.equals(DeskPaths.SIGN_IN)
            && context.request().method().name().equals("GET")
            && context.request().getCookie(COOKIE) == null;
    return lacking
        ? Optional.of(
            DeskContext.seeOther(
                DeskPaths.SIGN_IN
                    + "?to="
                    + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8)))
        : Optional.empty();
  }
}
