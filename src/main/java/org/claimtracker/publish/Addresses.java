package org.claimtracker.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.publish.http.RenderedResponse;

/** Addresses and names of public things, as the world outside knows them. */
@ApplicationScoped
public class Addresses {

  private final SiteConfig site;

  Addresses(SiteConfig site) {
    this.site = site;
  }

  public String of(String path) {
    return site.at(path);
  }

  /** An address of this application as readers outside see it, whatever host was asked. */
  public String of(URI asked) {
    return of(asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
  }

  public String verdict(String slug) {
    return site.page(slug);
  }

  /** The verdict page that an address leads to, by its slug. */
  public Optional<String> slugIn(String address) {
    String pages = site.page("").replaceFirst("^https?:", "");
    Matcher page =
        Pattern.compile("(?:https?:)?" + Pattern.quote(pages) + "([^/?#]+)/?(?:[?#].*)?")
            .matcher(address.strip());
    return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
  }

  /** The card of a verdict, to be shown in a frame. */
  public String card(String slug) {
    return of("/embed/v/" + slug);
  }

  /**
   * Where oEmbed tells how to show a verdict beside an article: for the link of type {@code
   * application/json+oembed} that its page carries.
   */
  public String oembed(String slug) {
    return of("/oembed?format=json&url=" + URLEncoder.encode(verdict(slug), UTF_8));
  }

  /** A name that stays when the address changes: a tag URI of RFC 4151. */
  public String tag(Instant since, String path) {
    String host = Objects.requireNonNullElse(URI.create(site.url()).getHost(), "localhost");
    return "tag:" + host + "," + since.atZone(ZoneOffset.UTC).toLocalDate() + ":" + path;
  }

  /** Says under which licence the answer may be used, where the desk has one. */
  public Response.ResponseBuilder licensed(Response.ResponseBuilder answer) {
    site.license().ifPresent(licence -> answer.header("Link", link(licence)));
    return answer;
  }

  public RenderedResponse licensed(RenderedResponse answer) {
    return site.license().map(licence -> answer.with("Link", link(licence))).orElse(answer);
  }

  private static String link(String licence) {
    return "<%s>; rel=\"license\"".formatted(licence);
  }
}
