package org.claimtracker.publish.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.claimtracker.publish.SiteConfig;

/** Adds the Link header that names the licence of the data, if the desk has set one. */
@ApplicationScoped
public class LicenceLink {

  private static final String LINK = "Link";

  private final Optional<String> link;

  LicenceLink(SiteConfig site) {
    this.link = site.license().map("<%s>; rel=\"license\""::formatted);
  }

  public Response.ResponseBuilder addTo(Response.ResponseBuilder response) {
    link.ifPresent(value -> response.header(LINK, value));
    return response;
  }

  public RenderedResponse addTo(RenderedResponse response) {
    return link.map(value -> response.with(LINK, value)).orElse(response);
  }
}
