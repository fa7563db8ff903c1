package org.claimtracker.web.contact;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Frees the forms of readers from the token that forms of the desk carry. It proves that a form
 * comes from a page that was shown to the one who is signed in; here nobody is. So that this stays
 * true, every cookie of such a request is dropped. The library that checks the token has no
 * exceptions by path, but takes a token in a header that equals the one in the cookie. The cookie
 * that it answers with is dropped too.
 */
@ApplicationScoped
class AnonymousForms {

  /** Before cookies are read by anybody. */
  private static final int BEFORE_COOKIES = 940;

  /** As long as the library wants it. */
  private static final int TOKEN_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final String cookie;

  AnonymousForms(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String cookie) {
    this.cookie = cookie;
  }

  void register(@Observes Filters filters) {
    filters.register(this::makeAnonymous, BEFORE_COOKIES);
  }

  private void makeAnonymous(RoutingContext request) {
    String path = request.request().path();
    boolean ofReaders =
        path != null
            && (path.matches(ContactPage.PATH + "/*") || path.startsWith(ReceiptPage.ROOT + "/"));
    if (ofReaders && request.request().method() == HttpMethod.POST) {
      String token = token();
      request
          .request()
          .headers()
          .remove("Authorization")
          .set("Cookie", cookie + "=" + token)
          .set("X-CSRF-TOKEN", token);
      request.addHeadersEndHandler(sent -> request.response().removeCookies(cookie, false));
    }
    request.next();
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
