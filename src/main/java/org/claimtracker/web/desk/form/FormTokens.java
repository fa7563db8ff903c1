package org.claimtracker.web.desk.form;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The CSRF token of forms. The library checks it, and issues it only on the sign-in page, because
 * cacheable public responses must not set a cookie. It outlives sessions, so that a form can be
 * submitted after signing in again in another tab.
 */
@ApplicationScoped
class FormTokens {

  private static final String COOKIE = "claimtracker_form";

  /** 16 bytes as the library writes them. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

  /** Before the library, which refuses every page while the cookie is damaged. */
  private static final int BEFORE_CHECK = 700;

  void register(@Observes Filters filters) {
    filters.register(FormTokens::dropDamaged, BEFORE_CHECK);
  }

  /** A damaged token counts as none: the sign-in page replaces it. */
  private static void dropDamaged(RoutingContext context) {
    if (context.request().path().startsWith("/desk")) {
      Cookie kept = context.request().getCookie(COOKIE);
      if (kept != null && !TOKEN.matcher(kept.getValue()).matches()) {
        context.response().removeCookies(COOKIE, false);
      }
    }
    context.next();
  }

  /** The token for a form; on the sign-in page it has just been created. */
  static String of(RoutingContext context) {
    String made = context.get("csrf_token");
    Cookie kept = context.request().getCookie(COOKIE);
    return made != null ? made : kept == null ? "" : kept.getValue();
  }

  /** Sends a browser without a token to the sign-in page to get one, and straight back. */
  @ServerRequestFilter
  Optional<Response> fetchToken(RoutingContext context) {
    String path = context.request().path();
    boolean lacking =
        path.startsWith("/desk")
            && !DeskPaths.WITHOUT_SIGN_IN.contains(path)
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
