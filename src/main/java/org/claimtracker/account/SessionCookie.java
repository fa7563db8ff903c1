package org.claimtracker.account;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The session cookie: HttpOnly and SameSite=Strict. */
public final class SessionCookie {

  public static final String NAME = "claimtracker_session";

  private SessionCookie() {}

  /** A cookie with the secret, valid as long as the session. */
  public static NewCookie holding(String secret, Duration session, boolean secure) {
    return cookie(secret, (int) session.toSeconds(), secure);
  }

  /** Clears the cookie. */
  public static NewCookie none(boolean secure) {
    return cookie("", 0, secure);
  }

  private static NewCookie cookie(String secret, int seconds, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(secret)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
