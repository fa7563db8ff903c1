package org.claimtracker.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URLs and tag URIs under which what is published is known outside. */
@ApplicationScoped
public class Addresses {

  private final SiteConfig site;

  Addresses(SiteConfig site) {
    this.site = site;
  }

  public String of(String path) {
    return site.at(path);
  }

  /** The public URL of a request, whatever host it was sent to. */
  public String of(URI requested) {
    String query = requested.getRawQuery();
    return of(requested.getRawPath() + (query == null ? "" : "?" + query));
  }

  public String verdict(String slug) {
    return site.page(slug);
  }

  /** The slug of the verdict whose page an address leads to. */
  public Optional<String> slugIn(String address) {
    String pages = site.page("").replaceFirst("^https?:", "");
    Matcher page =
        Pattern.compile("(?:https?:)?" + Pattern.quote(pages) + "([^/?#]+)/?(?:[?#].*)?")
            .matcher(address.strip());
    return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
  }

  /** The card of a verdict, for an iframe. */
  public String card(String slug) {
    return of("/embed/v/" + slug);
  }

  /**
   * The oEmbed document of a verdict: the target of the {@code application/json+oembed} link on its
   * page.
   */
  public String oembed(String slug) {
    return of("/oembed?format=json&url=" + URLEncoder.encode(verdict(slug), UTF_8));
  }

  /** A tag URI of RFC 4151: an identifier that stays when the address changes. */
  public String tag(Instant since, String path) {
    String host = Objects.requireNonNullElse(URI.create(site.url()).getHost(), "localhost");
    return "tag:" + host + "," + since.atZone(ZoneOffset.UTC).toLocalDate() + ":" + path;
  }
}
