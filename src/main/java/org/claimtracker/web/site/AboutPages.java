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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.review.DeskPolicy;
import org.claimtracker.review.PolicyHistory;
import org.claimtracker.review.Rule;
import org.claimtracker.web.Pages;

/** The rating scales, and the methodology with the rules that are actually enforced. */
@Path("/")
@PermitAll
@Transactional
class AboutPages {

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance ratings(List<Scales.Scale> scales);

    static native TemplateInstance methodology(
        List<Rule> rules,
        int approvals,
        int sources,
        boolean summarised,
        boolean bothWays,
        boolean typedCorrections,
        long imported,
        Instant since,
        List<PolicyHistory.Step> steps,
        List<Scales.Scale> scales);
  }

  private final Pages pages;
  private final Scales scales;
  private final DeskPolicy policy;
  private final PolicyHistory policies;
  private final PublishedVerdicts published;

  AboutPages(
      Pages pages,
      Scales scales,
      DeskPolicy policy,
      PolicyHistory policies,
      PublishedVerdicts published) {
    this.pages = pages;
    this.scales = scales;
    this.policy = policy;
    this.policies = policies;
    this.published = published;
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  @Path("/ratings")
  public Response ratings(@Context RoutingContext context) {
    return pages.answer(context, frame -> Templates.ratings(scales.all(frame.language())));
  }

  @GET
  @PublicEndpoint(audience = Audience.READERS)
  @Path("/methodology")
  public Response methodology(@Context RoutingContext context) {
    List<Rule> rules = Arrays.stream(Rule.values()).filter(rule -> rule.isOn(policy)).toList();
    return pages.answer(
        context,
        frame ->
            Templates.methodology(
                rules,
                Math.max(1, policy.approvals()),
                policy.independentSources(),
                rules.contains(Rule.SUMMARY),
                rules.contains(Rule.BOTH_DIRECTIONS),
                rules.contains(Rule.TYPED_CORRECTION),
                published.importedUnreviewed(),
                policies.methodSince().orElse(null),
                policies.steps(),
                scales.all(frame.language()).stream()
                    .filter(scale -> scale.since() != null)
                    .toList()));
  }
}
