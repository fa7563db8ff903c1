package org.claimtracker.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.read.PublishedRevision;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.web.Messages;
import org.claimtracker.web.Pages;

/** A verdict with its evidence, and its history. */
@Path("/v/{slug}")
@PermitAll
@Transactional
class VerdictPage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance verdict(
        PublishedVerdict verdict,
        boolean earlier,
        int versions,
        List<CorrectionNoticeView> onTop,
        List<CorrectionNoticeView> atTheFoot,
        RawString claimReview);

    static native TemplateInstance history(
        PublishedVerdict standing,
        List<PublishedRevision> versions,
        List<CorrectionNoticeView> retractions,
        Comparison comparison);
  }

  private final Pages pages;
  private final PublishedVerdicts published;
  private final Messages messages;

  VerdictPage(Pages pages, PublishedVerdicts published, Messages messages) {
    this.pages = pages;
    this.published = published;
    this.messages = messages;
  }

  @GET
  @PublicEndpoint(
      audience = Audience.READERS,
      cache = CacheScope.ONE_VERDICT,
      workload = Workload.LOOKUP)
  public Response verdict(
      String slug, @QueryParam("asOf") Instant asOf, @Context RoutingContext context) {
    return pages.answer(
        context,
        frame -> {
          List<Publication> all = asOf == null ? published.all(slug) : Publication.allOf(slug);
          Publication shown = asOf == null ? standing(all) : published.at(all, slug, asOf);
          PublishedVerdict verdict = published.complete(shown);
          List<CorrectionNoticeView> notices = CorrectionNoticeView.beside(shown, all);
          return Templates.verdict(
              verdict,
              !shown.stands(),
              PublishedVerdicts.readable(all).size(),
              notices.stream().filter(CorrectionNoticeView::isGrave).toList(),
              notices.stream().filter(each -> !each.isGrave()).toList(),
              new RawString(published.claimReview(verdict)));
        });
  }

  /**
   * {@code from} and {@code to} are the numbers of the versions to compare, by default the last
   * two.
   */
  @GET
  @PublicEndpoint(
      audience = Audience.READERS,
      cache = CacheScope.ONE_VERDICT,
      workload = Workload.LOOKUP)
  @Path("/history")
  public Response history(
      String slug,
      @QueryParam("from") Integer from,
      @QueryParam("to") Integer to,
      @Context RoutingContext context) {
    return pages.answer(
        context,
        frame -> {
          List<Publication> all = published.all(slug);
          List<Publication> readable = PublishedVerdicts.readable(all);
          List<PublishedVerdict> frozen = readable.stream().map(published::read).toList();
          return Templates.history(
              published.read(standing(all)),
              IntStream.range(0, readable.size())
                  .mapToObj(n -> PublishedRevision.of(readable.get(n), frozen.get(n)))
                  .toList(),
              CorrectionNoticeView.retractions(all),
              Comparison.of(frozen, from, to, messages, frame.locale()));
        });
  }

  private static Publication standing(List<Publication> all) {
    return all.stream().filter(Publication::stands).findFirst().orElseThrow();
  }
}
