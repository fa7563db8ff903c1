package org.claimtracker.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.claimtracker.common.Page;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.read.NameQuery;
import org.claimtracker.publish.read.PublishedName;
import org.claimtracker.publish.read.PublishedNames;
import org.claimtracker.web.Pages;

/** All topics and all claimants with published fact checks. */
@Path("/")
@PermitAll
@Transactional
class NamesPages {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    /**
     * A list of names.
     *
     * @param kind "topics" or "claimants", as in the addresses
     */
    static native TemplateInstance names(String kind, Page<PublishedName> names);
  }

  private static final int PAGE_SIZE = 100;

  private final Pages pages;
  private final PublishedNames names;

  NamesPages(Pages pages, PublishedNames names) {
    this.pages = pages;
    this.names = names;
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  @Path("/topics")
  public Response topics(@QueryParam("cursor") String cursor, @Context RoutingContext context) {
    return pages.answer(
        context,
        frame -> Templates.names("topics", names.topics(NameQuery.page(PAGE_SIZE, cursor))));
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  @Path("/claimants")
  public Response claimants(@QueryParam("cursor") String cursor, @Context RoutingContext context) {
    return pages.answer(
        context,
        frame -> Templates.names("claimants", names.claimants(NameQuery.page(PAGE_SIZE, cursor))));
  }
}
