package org.claimtracker.web.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.claimtracker.inbox.ReceiptView;
import org.claimtracker.inbox.Receiving;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.web.Pages;

/** The receipt of one message, at an address that only its sender was given. */
@Path("/requests/{receipt}")
@PermitAll
class ReceiptPage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance receipt(ReceiptView told, String receipt);
  }

  static final String ROOT = "/requests";

  private final Pages pages;
  private final Receiving receiving;

  ReceiptPage(Pages pages, Receiving receiving) {
    this.pages = pages;
    this.receiving = receiving;
  }

  /** State, due day and outcome, and none of the words that were sent. */
  @GET
  @PublicEndpoint(
      audience = Audience.READERS,
      cache = CacheScope.PRIVATE,
      workload = Workload.LOOKUP)
  public Response show(String receipt, @Context RoutingContext context) {
    return pages.answerOnce(context, frame -> Templates.receipt(receiving.of(receipt), receipt));
  }

  /** Deletes what was sent. */
  @POST
  @PublicEndpoint(
      audience = Audience.READERS,
      cache = CacheScope.PRIVATE,
      workload = Workload.LOOKUP)
  public Response erase(String receipt, @Context RoutingContext context) {
    receiving.erase(receipt);
    return Response.seeOther(URI.create(pages.frame(context).to(ROOT, "/", receipt))).build();
  }
}
