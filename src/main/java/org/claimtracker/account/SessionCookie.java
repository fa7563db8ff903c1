package org.claimtracker.account;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that keeps a person signed in: no script and no other site can use it. */
public final class SessionCookie {

  public static final String NAME = "claimtracker_session";

  private SessionCookie() {}

  /** Keeps a session's secret as long as the session lasts. */
  public static NewCookie holding(String secret, Duration session, boolean secure) {
    return cookie(secret, (int) session.toSeconds(), secure);
  }

  /** Takes the cookie away. */
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
