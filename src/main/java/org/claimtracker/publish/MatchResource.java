package org.claimtracker.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.review.Frozen;
import org.claimtracker.review.Publication;
import org.claimtracker.search.Asked;
import org.claimtracker.search.Match;
import org.claimtracker.search.MatchRequest;
import org.claimtracker.search.Matching;
import org.claimtracker.search.Reasons;
import org.claimtracker.search.Unavailable;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Was this checked already? For anybody. */
@Path("/api/v1/match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class MatchResource {

  /**
   * A published verdict that may be about what the text says. Its rating is of the claim, which may
   * not be what the text says: the reasons tell what differs.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      requiredProperties = {
        "slug",
        "url",
        "statement",
        "language",
        "rating",
        "publishedAt",
        "score",
        "band",
        "reasons"
      })
  record VerdictMatch(
      String slug,
      String url,
      String statement,
      String language,
      ClaimantView claimant,
      RatingView rating,
      Instant publishedAt,
      @Schema(description = "The sentence of the page; absent for a text.") String sentence,
      double score,
      Match.Band band,
      Reasons reasons) {}

  /** What was found; see MatchRequest. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "VerdictMatches", requiredProperties = "model")
  record Answer(
      @Schema(
              description =
                  "What compared the meanings: a model's name, or words when words alone counted.")
          String model,
      @Schema(description = "Of the one text, the surest first.") List<VerdictMatch> matches,
      @Schema(description = "Of each text of a batch, in their order.") List<Item> batch) {}

  /** The matches of one text of a batch, the surest first. */
  @Schema(name = "VerdictMatchesOfOne", requiredProperties = "matches")
  record Item(List<VerdictMatch> matches) {}

  private final Matching matching;
  private final WebPages pages;
  private final Frozen frozen;
  private final SiteConfig site;

  MatchResource(Matching matching, WebPages pages, Frozen frozen, SiteConfig site) {
    this.matching = matching;
    this.pages = pages;
    this.frozen = frozen;
    this.site = site;
  }

  @POST
  @Operation(
      operationId = "matchVerdicts",
      summary = "Published verdicts that may say the same as a sentence, a post or a page",
      description =
          "One text, a page of the web by its url, or a batch of up to 100 texts. A machine's suggestion, with its reasons: shared"
              + " words, names and numbers, and what conflicts. Of matches scored 0.9 about nine in"
              + " ten say the same where every second text has a match; SAME is very likely the"
              + " same, RELATED may be.")
  @APIResponseSchema(Answer.class)
  public Answer matchVerdicts(@NotNull @Valid MatchRequest request) {
    return request.answer(matching.model(), pages, this::match, Item::new, Answer::new);
  }

  private List<VerdictMatch> match(Asked asked) {
    return Match.shown(
        matching.verdicts(asked).orElseThrow(Unavailable::problem),
        slugs -> Publication.standing(slugs).stream().map(frozen::read).toList(),
        PublishedVerdict::slug,
        this::of);
  }

  private VerdictMatch of(Match match, PublishedVerdict verdict) {
    return new VerdictMatch(
        verdict.slug(),
        site.page(verdict.slug()),
        verdict.statement(),
        verdict.language(),
        verdict.claimant(),
        verdict.rating(),
        verdict.publishedAt(),
        match.sentence(),
        match.score(),
        match.band(),
        match.reasons());
  }
}
