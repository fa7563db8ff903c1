package org.claimtracker.web.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.web.Languages;
import org.claimtracker.web.Messages;

/** Preview images for links to verdicts. */
@Path("/v/{slug}/card.png")
@PermitAll
@Transactional
class CardPage {

  private static final String ANYONE = "META-INF/resources/assets/card.png";

  private final ResponseCache answers;
  private final PublishedVerdicts published;
  private final SiteConfig site;
  private final Messages messages;

  CardPage(ResponseCache answers, PublishedVerdicts published, SiteConfig site, Messages messages) {
    this.answers = answers;
    this.published = published;
    this.site = site;
    this.messages = messages;
  }

  /**
   * The verdict's preview image, or a generic one where it cannot be drawn. The language comes from
   * the address alone, because other sites fetch the image without knowing who will see it.
   */
  @GET
  @PublicEndpoint(
      audience = Audience.EMBEDS,
      cache = CacheScope.ONE_VERDICT,
      workload = Workload.LOOKUP)
  public Response card(
      String slug, @QueryParam("lang") String lang, @Context RoutingContext context) {
    Locale language = Languages.tagged(lang).orElse(Languages.ALL.get(0));
    return answers.answer(
        context,
        () -> {
          Publication standing = published.standing(slug);
          PublishedVerdict verdict = published.read(standing);
          byte[] png =
              CardPicture.of(verdict, CardWords.of(verdict, language, messages, site.name()))
                  .orElseGet(CardPage::anyone);
          return RenderedResponse.of(png, "image/png", standing.standsSince());
        });
  }

  private static byte[] anyone() {
    try (InputStream picture =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(ANYONE)) {
      return picture.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
