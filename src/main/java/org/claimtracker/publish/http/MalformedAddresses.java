package org.claimtracker.publish.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;

/**
 * Refuses an address that is no URI, such as {@code /%zz} or {@code /search?q=100%}, before
 * anything tries to decode it.
 */
@Singleton
class MalformedAddresses {

  /** Quarkus by itself answers an empty 400 without any header; the property turns that off. */
  public static final class Validation implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
      System.setProperty("vertx.disableURIValidation", "true");
    }
  }

  /** After the security headers. */
  private static final int BEFORE_DECODING = 940;

  private final RouteErrors errors;

  MalformedAddresses(RouteErrors errors) {
    this.errors = errors;
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuse, BEFORE_DECODING);
  }

  private void refuse(RoutingContext request) {
    if (isMalformed(request.request())) {
      errors.answer(
          request,
          Problems.problem(400, "Malformed request", Reason.MALFORMED_ADDRESS.with())
              .withHeader("Cache-Control", "no-cache")
              .build());
    } else {
      request.next();
    }
  }

  static boolean isMalformed(HttpServerRequest request) {
    try {
      new URI(request.uri());
      return false;
    } catch (URISyntaxException malformed) {
      return true;
    }
  }
}
