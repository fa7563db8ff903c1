package org.claimtracker.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.read.MatchingVerdicts;
import org.claimtracker.publish.read.PublishedVerdicts;
import org.claimtracker.publish.read.PublishedVerdicts.Tally;
import org.claimtracker.publish.read.VerdictFinder;
import org.claimtracker.publish.read.VerdictMatch;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.review.Publication;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.query.Snippet;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Pages;
import org.claimtracker.web.site.SearchResults.Choice;
import org.claimtracker.web.site.SearchResults.Hit;
import org.claimtracker.web.site.SearchResults.Narrowing;

/**
 * The search page: the same query and results as the API. A sentence, a post or a web page is also
 * compared with all published claims.
 */
@Path("/search")
@PermitAll
class SearchPage {

  /** Facets in page order; each is also a query parameter. */
  private static final List<String> NARROWINGS =
      List.of(Facet.RATING, Facet.TOPIC, Facet.CLAIMANT, Facet.LANGUAGE);

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance search(
        SearchForm submitted,
        SearchResults found,
        List<RatingView> ratings,
        List<Tally> topics,
        List<Tally> languages);
  }

  private static final int MAX_SIMILAR = 5;
  private static final int MAX_FROM_PAGE = 20;

  private final Pages pages;
  private final VerdictFinder finder;
  private final MatchingVerdicts matching;
  private final Elsewhere elsewhere;
  private final ExternalPage externalPage;
  private final PublishedVerdicts published;
  private final Scales scales;

  SearchPage(
      Pages pages,
      VerdictFinder finder,
      MatchingVerdicts matching,
      Elsewhere elsewhere,
      ExternalPage externalPage,
      PublishedVerdicts published,
      Scales scales) {
    this.pages = pages;
    this.finder = finder;
    this.matching = matching;
    this.elsewhere = elsewhere;
    this.externalPage = externalPage;
    this.published = published;
    this.scales = scales;
  }

  /** Not in a transaction, because it may fetch a web page. */
  @GET
  @PublicEndpoint(audience = Audience.READERS, fetches = "q")
  public Response search(@BeanParam SearchForm submitted, @Context RoutingContext context) {
    VerdictQuery query = submitted.query();
    if (submitted.isAddress()) {
      ExternalPage.Read read = externalPage.at(submitted.q(), MAX_SIMILAR);
      return pages.answerOnce(context, frame -> at(submitted, read, read.unread(frame)));
    }
    return pages.answer(
        context, frame -> submitted.isWords() ? page(submitted, query) : post(submitted));
  }

  /** Claims that appeared at an address, and claims similar to sentences of that page. */
  private TemplateInstance at(SearchForm submitted, ExternalPage.Read read, LocalizedText unread) {
    List<VerdictMatch> same =
        read.input().isPresent()
            ? read.input().flatMap(matching::to).orElse(null)
            : List.<VerdictMatch>of();
    return alone(
        submitted,
        SearchResults.at(
            finder.saidAt(submitted.q(), MAX_FROM_PAGE),
            same,
            read.input().isPresent() ? elsewhere.about(submitted, read.input()) : List.of(),
            unread));
  }

  private TemplateInstance post(SearchForm submitted) {
    return alone(
        submitted,
        SearchResults.same(
            same(submitted).orElse(null), elsewhere.about(submitted, sentence(submitted))));
  }

  private static TemplateInstance alone(SearchForm submitted, SearchResults found) {
    return Templates.search(submitted, found, List.of(), List.of(), List.of());
  }

  /** Claims that may be the same; empty if there is nothing to compare, or no index. */
  private Optional<List<VerdictMatch>> same(SearchForm submitted) {
    return sentence(submitted).flatMap(matching::to);
  }

  private static Optional<MatchInput> sentence(SearchForm submitted) {
    return submitted.sentence().map(sentence -> MatchInput.text(sentence, null, MAX_SIMILAR));
  }

  /** Filters show facet counts where these are known, and all values otherwise. */
  private TemplateInstance page(SearchForm submitted, VerdictQuery query) {
    VerdictFinder.Result found = finder.find(query);
    List<RatingView> ratings = scales.ratings();
    boolean counted = found.found() != null && found.found().counts() != null;
    Optional<List<VerdictMatch>> same = same(submitted);
    List<Hit> hits = hits(submitted, query, found, same.orElse(List.of()));
    return Templates.search(
        submitted,
        new SearchResults(
            hits,
            found.nextCursor(),
            counted ? found.found().total() : null,
            found.found() != null && found.found().similar(),
            counted ? narrowings(submitted, found, ratings) : List.of(),
            same.map(all -> SearchResults.without(all, hits)).orElse(null),
            elsewhere.about(submitted, sentence(submitted)),
            null),
        ratings,
        counted ? List.of() : published.topics(),
        counted ? List.of() : published.languages());
  }

  private List<Hit> hits(
      SearchForm submitted,
      VerdictQuery query,
      VerdictFinder.Result found,
      List<VerdictMatch> same) {
    Map<String, List<Snippet>> marks = finder.highlights(query, found);
    return found.rows().stream()
        .map((Publication row) -> published.read(row))
        .map(
            verdict ->
                new Hit(
                    verdict,
                    words(submitted, marks, verdict),
                    same.stream()
                        .filter(match -> match.slug().equals(verdict.slug()))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private static Hits words(
      SearchForm submitted, Map<String, List<Snippet>> marks, PublishedVerdict verdict) {
    return marks == null
        ? Hits.literally(submitted.q(), verdict)
        : new Hits(marks.getOrDefault(verdict.slug(), List.of()));
  }

  private static List<Narrowing> narrowings(
      SearchForm submitted, VerdictFinder.Result found, List<RatingView> ratings) {
    Map<String, RatingView> known =
        ratings.stream().collect(Collectors.toMap(RatingView::key, Function.identity()));
    return NARROWINGS.stream()
        .map(
            facet ->
                new Narrowing(
                    facet,
                    submitted.chosen(facet),
                    found.found().counts().getOrDefault(facet, List.of()).stream()
                        .map(
                            count ->
                                Choice.of(
                                    count,
                                    facet.equals(Facet.RATING) ? known.get(count.value()) : null))
                        .toList()))
        .filter(narrowing -> !narrowing.choices().isEmpty())
        .toList();
  }
}
