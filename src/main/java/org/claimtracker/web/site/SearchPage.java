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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.publish.Published;
import org.claimtracker.publish.Published.Tally;
import org.claimtracker.publish.VerdictFinder;
import org.claimtracker.publish.VerdictQuery;
import org.claimtracker.review.Publication;
import org.claimtracker.search.Facet;
import org.claimtracker.search.Highlights.Snippet;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.Pages;
import org.claimtracker.web.site.SearchResults.Choice;
import org.claimtracker.web.site.SearchResults.Hit;
import org.claimtracker.web.site.SearchResults.Narrowing;

/** The search of the API as a page: the same query, the same answers. */
@Path("/search")
@PermitAll
@Transactional
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

  private final Pages pages;
  private final VerdictFinder finder;
  private final Published published;
  private final Scales scales;

  SearchPage(Pages pages, VerdictFinder finder, Published published, Scales scales) {
    this.pages = pages;
    this.finder = finder;
    this.published = published;
    this.scales = scales;
  }

  @GET
  public Response search(@BeanParam SearchForm typed, @Context RoutingContext asked) {
    VerdictQuery query = typed.query();
    return pages.answer(asked, frame -> page(typed, query));
  }

  /** What was counted is offered with its numbers; else all there is, in the form. */
  private TemplateInstance page(SearchForm typed, VerdictQuery query) {
    VerdictFinder.Result found = finder.find(query);
    List<RatingView> ratings = scales.ratings();
    boolean counted = found.found() != null && found.found().counts() != null;
    return Templates.search(
        typed,
        new SearchResults(
            hits(typed, query, found),
            found.nextCursor(),
            counted ? found.found().total() : null,
            found.found() != null && found.found().similar(),
            counted ? narrowings(typed, found, ratings) : List.of()),
        ratings,
        counted ? List.of() : published.topics(),
        counted ? List.of() : published.languages());
  }

  private List<Hit> hits(SearchForm typed, VerdictQuery query, VerdictFinder.Result found) {
    Map<String, List<Snippet>> marks = finder.highlights(query, found);
    return found.rows().stream()
        .map((Publication row) -> published.read(row))
        .map(verdict -> new Hit(verdict, words(typed, marks, verdict)))
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
