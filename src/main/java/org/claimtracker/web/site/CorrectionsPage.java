package org.claimtracker.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.common.Page;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.read.CorrectionNotice;
import org.claimtracker.publish.read.CorrectionQuery;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.web.Pages;

/** All corrections except typos; nothing is ever removed from this list. */
@Path("/corrections")
@PermitAll
@Transactional
class CorrectionsPage {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance corrections(
        Page<CorrectionNotice> corrections, List<NoticeKind> kinds, NoticeKind wanted);
  }

  private final Pages pages;
  private final PublishedVerdicts published;

  CorrectionsPage(Pages pages, PublishedVerdicts published) {
    this.pages = pages;
    this.published = published;
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  public Response corrections(
      @Valid @BeanParam CorrectionQuery query,
      @QueryParam("kind") NoticeKind kind,
      @Context RoutingContext context) {
    return pages.answer(
        context,
        frame -> Templates.corrections(published.page(query), List.of(NoticeKind.values()), kind));
  }
}
