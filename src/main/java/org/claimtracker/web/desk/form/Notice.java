package org.claimtracker.web.desk.form;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.claimtracker.web.Messages;

/**
 * One line about what a form did, shown once, on the page that comes next.
 *
 * @param text key of a text of the desk
 * @param about what stands in it; null for nothing
 */
public record Notice(String text, String about) {

  private static final String COOKIE = "claimtracker_notice";

  /** Takes it along to the next page. */
  void leave(RoutingContext context) {
    String both = about == null ? text : text + "\n" + about;
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(both.getBytes(StandardCharsets.UTF_8));
    context.response().addCookie(cookie(value).setMaxAge(60));
  }

  /** The notice that the page before left, which is gone then; null for none. */
  static Notice take(RoutingContext context, Messages words) {
    Cookie left = context.request().getCookie(COOKIE);
    if (left == null) {
      return null;
    }
    context.response().addCookie(cookie("").setMaxAge(0));
    try {
      String[] both =
          new String(Base64.getUrlDecoder().decode(left.getValue()), StandardCharsets.UTF_8)
              .split("\n", 2);
      return words.have("desk", both[0])
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
