package org.claimtracker.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.account.secret.SigningKey;

/**
 * The signed cookie of a browser that has signed in to an account before (OWASP's device cookie).
 * It permits nothing, but the browser's attempts are counted apart from those of strangers, so that
 * nobody can lock an owner out by guessing.
 */
@ApplicationScoped
class DeviceCookie {

  private static final String NAME = "claimtracker_device";
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Pattern VALUE =
      Pattern.compile("([a-z0-9._-]{1,60})\\.([\\w-]{27})\\.([\\w-]{43})");

  private final SigningKey key;

  DeviceCookie(SigningKey key) {
    this.key = key;
  }

  /** The browser's random id, if it has signed in to this account before. */
  Optional<String> deviceOf(HttpServerRequest request, String handle) {
    Cookie cookie = request.getCookie(SessionCookie.name(NAME, request));
    Matcher parts = VALUE.matcher(cookie == null ? "" : cookie.getValue());
    return parts.matches()
            && parts.group(1).equals(handle)
            && key.signed(handle + "." + parts.group(2), parts.group(3))
        ? Optional.of(parts.group(2))
        : Optional.empty();
  }

  /** For a browser that has just signed in. */
  NewCookie of(HttpServerRequest request, String handle) {
    String device = deviceOf(request, handle).orElseGet(Passwords::random);
    return SessionCookie.cookie(
        NAME, handle + "." + device + "." + key.sign(handle + "." + device), YEAR, request);
  }
}
