package org.claimtracker.web.desk.form;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.claimtracker.web.Messages;

/**
 * A line about the outcome of a form, shown once on the next page.
 *
 * @param text a key of the area {@code desk}
 * @param about its placeholder; null for none
 */
public record Notice(String text, String about) {

  private static final String COOKIE = "claimtracker_notice";

  /** Outcomes that change what readers have; they are about a claim's slug. */
  private static final Set<String> FOR_READERS = Set.of("workMoved_publish", "workMoved_retract");

  /** The page that readers have now, if that is what it is about; null otherwise. */
  public String readersPage() {
    return FOR_READERS.contains(text) && about != null ? "/v/" + about : null;
  }

  /** Stores it for the next page. */
  void leave(RoutingContext context) {
    String both = about == null ? text : text + "\n" + about;
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(both.getBytes(StandardCharsets.UTF_8));
    context.response().addCookie(cookie(value).setMaxAge(60));
  }

  /** Takes the notice that the previous page left; null for none. */
  static Notice take(RoutingContext context, Messages messages) {
    Cookie left = context.request().getCookie(COOKIE);
    if (left == null) {
      return null;
    }
    context.response().addCookie(cookie("").setMaxAge(0));
    try {
      String[] both =
          new String(Base64.getUrlDecoder().decode(left.getValue()), StandardCharsets.UTF_8)
              .split("\n", 2);
      return messages.have("desk", both[0])
          ? new Notice(both[0], both.length == 1 ? null : both[1])
          : null;
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  private static Cookie cookie(String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/desk")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT);
  }
}
