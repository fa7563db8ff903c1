package org.claimtracker.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.common.Page;
import org.claimtracker.publish.Published;
import org.claimtracker.publish.Published.Tally;
import org.claimtracker.publish.VerdictQuery;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.Pages;

/** The search of the API as a page: the same query, the same answers. */
@Path("/search")
@PermitAll
@Transactional
class SearchPage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance search(
        SearchForm typed,
        Page<PublishedVerdict> found,
        List<RatingView> ratings,
        List<Tally> topics,
        List<Tally> languages);
  }

  private final Pages pages;
  private final Published published;
  private final Scales scales;

  SearchPage(Pages pages, Published published, Scales scales) {
    this.pages = pages;
    this.published = published;
    this.scales = scales;
  }

  @GET
  public Response search(@BeanParam SearchForm typed, @Context RoutingContext asked) {
    VerdictQuery query = typed.query();
    return pages.answer(
        asked,
        frame ->
            Templates.search(
                typed,
                published.page(query),
                scales.ratings(),
                published.topics(),
                published.languages()));
  }
}
