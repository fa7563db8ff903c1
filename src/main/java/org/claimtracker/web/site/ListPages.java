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
import java.util.List;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.TopicView;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.publish.read.PublishedVerdicts.Tally;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.web.PageError;
import org.claimtracker.web.Pages;

/**
 * All fact checks of one claimant's statements, or on one topic. A claimant without published fact
 * checks answers 404: that the desk is looking at them is not public.
 */
@Path("/")
@PermitAll
@Transactional
class ListPages {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance claimant(
        ClaimantView claimant, List<RatingTally> ratings, Page<PublishedVerdict> verdicts);

    static native TemplateInstance topic(TopicView topic, Page<PublishedVerdict> verdicts);
  }

  private static final int PAGE_SIZE = 20;

  private final Pages pages;
  private final PublishedVerdicts published;
  private final Scales scales;

  ListPages(Pages pages, PublishedVerdicts published, Scales scales) {
    this.pages = pages;
    this.published = published;
    this.scales = scales;
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  @Path("/claimants/{slug}")
  public Response claimant(
      String slug, @QueryParam("cursor") String cursor, @Context RoutingContext context) {
    String current = SlugRedirect.current(SlugRedirect.CLAIMANT, slug);
    if (!current.equals(slug) && !published.ratingsOf(current).isEmpty()) {
      return moved("/claimants/" + current);
    }
    return pages.answer(
        context,
        frame -> {
          VerdictQuery query = VerdictQuery.page(PAGE_SIZE, cursor);
          query.claimant = List.of(slug);
          Page<PublishedVerdict> verdicts = published.page(query);
          ClaimantView claimant =
              verdicts.items().stream()
                  .map(PublishedVerdict::claimant)
                  .findFirst()
                  .orElseThrow(() -> Problems.notFound(PageError.NO_PUBLISHED_CLAIMANT, slug));
          List<Tally> ratings = published.ratingsOf(slug);
          return Templates.claimant(claimant, scales.labelled(ratings), verdicts);
        });
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  @Path("/topics/{slug}")
  public Response topic(
      String slug, @QueryParam("cursor") String cursor, @Context RoutingContext context) {
    String current = SlugRedirect.current(SlugRedirect.TOPIC, slug);
    if (!current.equals(slug)) {
      VerdictQuery any = VerdictQuery.page(1, null);
      any.topic = List.of(current);
      if (!published.page(any).items().isEmpty()) {
        return moved("/topics/" + current);
      }
    }
    return pages.answer(
        context,
        frame -> {
          VerdictQuery query = VerdictQuery.page(PAGE_SIZE, cursor);
          query.topic = List.of(slug);
          Page<PublishedVerdict> verdicts = published.page(query);
          List<String> slugs = SlugRedirect.allOf(SlugRedirect.TOPIC, slug);
          TopicView topic =
              verdicts.items().stream()
                  .flatMap(verdict -> verdict.topics().stream())
                  .filter(each -> slugs.contains(each.slug()))
                  .findFirst()
                  .orElseThrow(() -> Problems.notFound(PageError.NO_PUBLISHED_TOPIC, slug));
          return Templates.topic(topic, verdicts);
        });
  }

  /** A page that another one has taken in; nothing tells so while that one is not public. */
  private static Response moved(String path) {
    return Response.status(Response.Status.PERMANENT_REDIRECT).header("Location", path).build();
  }
}
