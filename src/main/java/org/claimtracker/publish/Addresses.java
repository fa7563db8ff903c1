package org.claimtracker.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** Addresses and names of public things, as the world outside knows them. */
@ApplicationScoped
class Addresses {

  private final SiteConfig site;

  Addresses(SiteConfig site) {
    this.site = site;
  }

  String of(String path) {
    return site.at(path);
  }

  /** An address of this application as readers outside see it, whatever host was asked. */
  String of(URI asked) {
    return of(asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
  }

  String verdict(String slug) {
    return site.page(slug);
  }

  /** A name that stays when the address changes: a tag URI of RFC 4151. */
  String tag(Instant since, String path) {
    String host = Objects.requireNonNullElse(URI.create(site.url()).getHost(), "localhost");
    return "tag:" + host + "," + since.atZone(ZoneOffset.UTC).toLocalDate() + ":" + path;
  }

  /** Says under which licence the answer may be used, where the desk has one. */
  Response.ResponseBuilder licensed(Response.ResponseBuilder answer) {
    site.license().ifPresent(licence -> answer.header("Link", link(licence)));
    return answer;
  }

  Rendered licensed(Rendered answer) {
    return site.license().map(licence -> answer.with("Link", link(licence))).orElse(answer);
  }

  private static String link(String licence) {
    return "<%s>; rel=\"license\"".formatted(licence);
  }
}
