package org.claimtracker.web.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.claimtracker.publish.Published;
import org.claimtracker.publish.ReadyAnswers;
import org.claimtracker.publish.Rendered;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.Publication;

/** The picture that goes with a link to a verdict. */
@Path("/v/{slug}/card.png")
@PermitAll
@Transactional
class CardPage {

  private static final String ANYONE = "META-INF/resources/assets/card.png";

  private final ReadyAnswers answers;
  private final Published published;
  private final SiteConfig site;

  CardPage(ReadyAnswers answers, Published published, SiteConfig site) {
    this.answers = answers;
    this.published = published;
    this.site = site;
  }

  /** The verdict's own picture, or one for any verdict where it cannot be drawn. */
  @GET
  public Response card(String slug, @Context RoutingContext asked) {
    return answers.answer(
        asked,
        () -> {
          Publication standing = published.standing(slug);
          byte[] png =
              CardPicture.of(published.read(standing), site.name()).orElseGet(CardPage::anyone);
          return Rendered.of(png, "image/png", standing.publishedAt);
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
