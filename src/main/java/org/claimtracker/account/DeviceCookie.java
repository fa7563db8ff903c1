package org.claimtracker.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed cookie of a browser that has signed in to an account before (OWASP's device cookie).
 * It permits nothing, but the browser's attempts are counted apart from those of strangers, so that
 * nobody can lock an owner out by guessing.
 */
@ApplicationScoped
class DeviceCookie {

  private static final String NAME = "claimtracker_device";
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Pattern VALUE =
      Pattern.compile("([a-z0-9._-]{1,60})\\.([\\w-]{27})\\.([\\w-]{43})");

  private volatile SecretKeySpec key;

  /** The browser's random id, if it has signed in to this account before. */
  Optional<String> deviceOf(HttpServerRequest request, String handle) {
    Cookie cookie = request.getCookie(SessionCookie.name(NAME, request));
    Matcher parts = VALUE.matcher(cookie == null ? "" : cookie.getValue());
    return parts.matches()
            && parts.group(1).equals(handle)
            && MessageDigest.isEqual(
                bytes(parts.group(3)), bytes(signature(handle, parts.group(2))))
        ? Optional.of(parts.group(2))
        : Optional.empty();
  }

  /** For a browser that has just signed in. */
  NewCookie of(HttpServerRequest request, String handle) {
    String device = deviceOf(request, handle).orElseGet(Passwords::random);
    return SessionCookie.cookie(
        NAME, handle + "." + device + "." + signature(handle, device), YEAR, request);
  }

  private String signature(String handle, String device) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(bytes(handle + "." + device)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Made by the migration, so that every node has the same. */
  private SecretKeySpec key() {
    if (key == null) {
      Object secret =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      Account.getEntityManager()
                          .createNativeQuery("select secret from device_key")
                          .getSingleResult());
      key = new SecretKeySpec(bytes((String) secret), ALGORITHM);
    }
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
