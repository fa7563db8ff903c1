package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages that contain only their language and take as long as a test wants. */
@Path(TestPages.PAGE)
@PermitAll
@Singleton
public class TestPages {

  public static final String PAGE = "/topics/of-the-tests";

  /** A page whose database query never ends. */
  static final String ENDLESS = PAGE + "/endless";

  private final ResponseCache answers;
  private final EntityManager database;
  private final String endless;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  TestPages(
      ResponseCache answers,
      EntityManager database,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.answers = answers;
    this.database = database;
    this.endless =
        kind.equals("postgresql")
            ? "select 1 from pg_sleep(600)"
            : "select sum(x) from system_range(1, 1000000000000) where mod(x, 7) = 3";
  }

  /** Blocks the rendering of all pages. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  void goOn() {
    gate.countDown();
  }

  /** The number of renderings that were started. */
  public int begun() {
    return begun.get();
  }

  @GET
  @PublicEndpoint(audience = PublicEndpoint.Audience.READERS)
  @Operation(hidden = true)
  public Response page(@QueryParam("limit") String limit, @Context RoutingContext asked) {
    return answers.answer(asked, () -> page(PageLanguage.of(asked)));
  }

  @GET
  @PublicEndpoint(audience = PublicEndpoint.Audience.READERS)
  @Path("/endless")
  @Operation(hidden = true)
  public Response endless(@Context RoutingContext asked) {
    return answers.answer(
        asked,
        () -> {
          database.createNativeQuery(endless).getSingleResult();
          return page(PageLanguage.ENGLISH);
        });
  }

  private RenderedResponse page(PageLanguage language) {
    begun.incrementAndGet();
    try {
      if (!gate.await(120, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let it go on");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    byte[] html = ("<html lang=" + language.tag() + ">").getBytes(StandardCharsets.UTF_8);
    return RenderedResponse.of(html, "text/html;charset=UTF-8", null)
        .with("Content-Security-Policy", "default-src 'self'");
  }
}
