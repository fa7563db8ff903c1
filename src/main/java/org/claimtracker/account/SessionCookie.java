package org.claimtracker.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The session cookie: HttpOnly, SameSite=Strict, and bound to this host behind TLS. */
public final class SessionCookie {

  private static final String NAME = "claimtracker_session";

  private SessionCookie() {}

  /** A cookie with the secret, valid as long as the session. */
  static NewCookie holding(String secret, Duration session, HttpServerRequest request) {
    return cookie(NAME, secret, session, request);
  }

  /** Clears the cookie. */
  public static NewCookie none(HttpServerRequest request) {
    return cookie(NAME, "", Duration.ZERO, request);
  }

  /** The secret that a browser sent; null for none. */
  public static String secretOf(HttpServerRequest request) {
    Cookie sent = request.getCookie(name(NAME, request));
    return sent == null ? null : sent.getValue();
  }

  /** Browsers accept a cookie named {@code __Host-} only over TLS and from this very host. */
  static String name(String plain, HttpServerRequest request) {
    return request.isSSL() ? "__Host-" + plain : plain;
  }

  static NewCookie cookie(String name, String value, Duration age, HttpServerRequest request) {
    return new NewCookie.Builder(name(name, request))
        .value(value)
        .path("/")
        .maxAge((int) age.toSeconds())
        .httpOnly(true)
        .secure(request.isSSL())
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
