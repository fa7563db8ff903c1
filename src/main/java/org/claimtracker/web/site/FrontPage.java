package org.claimtracker.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.read.CorrectionNotice;
import org.claimtracker.publish.read.CorrectionQuery;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.publish.read.PublishedVerdicts.Tally;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.review.DeskPolicy;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.web.Pages;

/** The front page: the latest verdicts, topics and corrections. */
@Path("/")
@PermitAll
@Transactional
class FrontPage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance front(
        List<PublishedVerdict> latest,
        ShownVerdicts shown,
        int approvals,
        List<Tally> topics,
        List<CorrectionNotice> corrections);
  }

  private static final int LATEST = 12;
  private static final int CORRECTIONS = 4;
  private static final int TOPICS = 16;

  private final Pages pages;
  private final PublishedVerdicts published;
  private final DeskPolicy policy;

  FrontPage(Pages pages, PublishedVerdicts published, DeskPolicy policy) {
    this.pages = pages;
    this.published = published;
    this.policy = policy;
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  public Response front(@Context RoutingContext context) {
    return pages.answer(
        context,
        frame -> {
          List<PublishedVerdict> latest = published.page(VerdictQuery.page(LATEST, null)).items();
          return Templates.front(
              latest,
              ShownVerdicts.of(latest),
              Math.max(1, policy.approvals()),
              published.topics().stream().limit(TOPICS).toList(),
              published.page(CorrectionQuery.newest(CORRECTIONS)).items());
        });
  }
}
