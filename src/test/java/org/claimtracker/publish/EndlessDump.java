package org.claimtracker.publish;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A dump that lasts as long as the client reads. */
@Path(EndlessDump.PATH)
@PermitAll
public class EndlessDump {

  static final String PATH = "/dumps/of-the-tests";

  public static final byte[] REQUEST =
      ("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

  private static final AtomicInteger OPEN = new AtomicInteger();

  /** How many clients are being sent it now. */
  public static int open() {
    return OPEN.get();
  }

  @GET
  @PublicEndpoint(cache = CacheScope.NONE, workload = Workload.DUMP)
  @Operation(hidden = true)
  public StreamingOutput dump(@Context RoutingContext asked) {
    byte[] zeros = new byte[1 << 16];
    return out -> {
      OPEN.incrementAndGet();
      try {
        while (!asked.response().closed()) {
          out.write(zeros);
        }
      } finally {
        OPEN.decrementAndGet();
      }
    };
  }
}
