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
import org.claimtracker.search.query.Highlights.Snippet;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Pages;
import org.claimtracker.web.site.SearchResults.Choice;
import org.claimtracker.web.site.SearchResults.Hit;
import org.claimtracker.web.site.SearchResults.Narrowing;

/**
 * The search of the API as a page: the same query, the same answers. A sentence, a post or a page
 * of the web is also compared with all that was checked.
 */
@Path("/search")
@PermitAll
class SearchPage {

  /** In the order of the page; each is a parameter of the address too. */
  private static final List<String> NARROWINGS =
      List.of(Facet.RATING, Facet.TOPIC, Facet.CLAIMANT, Facet.LANGUAGE);

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance search(
        SearchForm typed,
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
  private final PageOfOthers pageOfOthers;
  private final PublishedVerdicts published;
  private final Scales scales;

  SearchPage(
      Pages pages,
      VerdictFinder finder,
      MatchingVerdicts matching,
      PageOfOthers pageOfOthers,
      PublishedVerdicts published,
      Scales scales) {
    this.pages = pages;
    this.finder = finder;
    this.matching = matching;
    this.pageOfOthers = pageOfOthers;
    this.published = published;
    this.scales = scales;
  }

  /** Not within a transaction, because it may wait for a page of the web. */
  @GET
  @PublicEndpoint(audience = Audience.READERS, fetches = "q")
  public Response search(@BeanParam SearchForm typed, @Context RoutingContext asked) {
    VerdictQuery query = typed.query();
    if (typed.isAddress()) {
      PageOfOthers.Read read = pageOfOthers.at(typed.q(), MAX_SIMILAR);
      return pages.answerOnce(asked, frame -> at(typed, read, read.unread(frame)));
    }
    return pages.answer(asked, frame -> typed.isWords() ? page(typed, query) : post(typed));
  }

  /** What was said at an address, and what says the same as anything on that page. */
  private TemplateInstance at(SearchForm typed, PageOfOthers.Read read, LocalizedText unread) {
    List<VerdictMatch> same =
        read.asked().isPresent()
            ? read.asked().flatMap(matching::to).orElse(null)
            : List.<VerdictMatch>of();
    return alone(typed, SearchResults.at(finder.saidAt(typed.q(), MAX_FROM_PAGE), same, unread));
  }

  private TemplateInstance post(SearchForm typed) {
    return alone(typed, SearchResults.same(same(typed).orElse(null)));
  }

  private static TemplateInstance alone(SearchForm typed, SearchResults found) {
    return Templates.search(typed, found, List.of(), List.of(), List.of());
  }

  /** What may be the same; empty where there is nothing to compare, or no index. */
  private Optional<List<VerdictMatch>> same(SearchForm typed) {
    return typed
        .sentence()
        .map(sentence -> MatchInput.text(sentence, null, MAX_SIMILAR))
        .flatMap(matching::to);
  }

  /** What was counted is offered with its numbers; else all there is, in the form. */
  private TemplateInstance page(SearchForm typed, VerdictQuery query) {
    VerdictFinder.Result found = finder.find(query);
    List<RatingView> ratings = scales.ratings();
    boolean counted = found.found() != null && found.found().counts() != null;
    Optional<List<VerdictMatch>> same = same(typed);
    List<Hit> hits = hits(typed, query, found, same.orElse(List.of()));
    return Templates.search(
        typed,
        new SearchResults(
            hits,
            found.nextCursor(),
            counted ? found.found().total() : null,
            found.found() != null && found.found().similar(),
            counted ? narrowings(typed, found, ratings) : List.of(),
            same.map(all -> SearchResults.without(all, hits)).orElse(null),
            null),
        ratings,
        counted ? List.of() : published.topics(),
        counted ? List.of() : published.languages());
  }

  private List<Hit> hits(
      SearchForm typed, VerdictQuery query, VerdictFinder.Result found, List<VerdictMatch> same) {
    Map<String, List<Snippet>> marks = finder.highlights(query, found);
    return found.rows().stream()
        .map((Publication row) -> published.read(row))
        .map(
            verdict ->
                new Hit(
                    verdict,
                    words(typed, marks, verdict),
                    same.stream()
                        .filter(match -> match.slug().equals(verdict.slug()))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private static Hits words(
      SearchForm typed, Map<String, List<Snippet>> marks, PublishedVerdict verdict) {
    return marks == null
        ? Hits.literally(typed.q(), verdict)
        : new Hits(marks.getOrDefault(verdict.slug(), List.of()));
  }

  private static List<Narrowing> narrowings(
      SearchForm typed, VerdictFinder.Result found, List<RatingView> ratings) {
    Map<String, RatingView> known =
        ratings.stream().collect(Collectors.toMap(RatingView::key, Function.identity()));
    return NARROWINGS.stream()
        .map(
            facet ->
                new Narrowing(
                    facet,
                    typed.chosen(facet),
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
