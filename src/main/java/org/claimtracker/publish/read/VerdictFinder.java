package org.claimtracker.publish.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.Page;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.query.ClaimSearch;
import org.claimtracker.search.query.Highlights;
import org.claimtracker.search.query.SearchRequest;
import org.claimtracker.search.query.SearchRequest.Order;
import org.claimtracker.search.query.SearchRequest.Span;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.search.query.Snippet;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * Finds published verdicts. The index is asked for search words and facet counts, and each hit is
 * read from the database. While the index is unavailable, the database searches the words.
 */
@ApplicationScoped
public class VerdictFinder {

  /**
   * A page of results.
   *
   * @param rows current publications, in order
   * @param found the answer of the index; null if the database was asked
   */
  public record Result(List<Publication> rows, String nextCursor, SearchResult found) {}

  private final ClaimSearch search;
  private final PublishedDocuments documents;

  VerdictFinder(ClaimSearch search, PublishedDocuments documents) {
    this.search = search;
    this.documents = documents;
  }

  /** One page of results. */
  public Result find(VerdictQuery query) {
    return (asksTheIndex(query) ? inIndex(searchRequest(query)) : Optional.<Result>empty())
        .orElseGet(() -> inDatabase(query));
  }

  /**
   * A page of results by their slugs alone.
   *
   * @param found the answer of the index; null if the database was asked
   */
  record Slugs(List<String> slugs, String nextCursor, SearchResult found) {}

  /** One page, without reading a document: some of the slugs may have been retracted since. */
  Slugs slugs(VerdictQuery query) {
    Optional<Slugs> inIndex =
        asksTheIndex(query)
            ? search
                .verdicts(searchRequest(query))
                .map(found -> new Slugs(found.slugs(), found.nextCursor(), found))
            : Optional.empty();
    return inIndex.orElseGet(
        () -> {
          Page<String> page =
              Page.of(query.places(), query.limit, VerdictQuery.Place::slug, query::cursorAt);
          return new Slugs(page.items(), page.nextCursor(), null);
        });
  }

  private static boolean asksTheIndex(VerdictQuery query) {
    return query.words() != null || query.facets;
  }

  /** One page from the index; empty while it is unavailable. */
  public Optional<Result> inIndex(SearchRequest request) {
    return search
        .verdicts(request)
        .map(found -> new Result(standing(found.slugs()), found.nextCursor(), found));
  }

  /**
   * Verdicts on claims that appeared at an address, newest first.
   *
   * @return none while the index is unavailable
   */
  public List<PublishedVerdict> saidAt(String address, int most) {
    SearchRequest request =
        SearchRequest.words(null)
            .saidAt(address)
            .sorted(new Order(Facet.PUBLISHED_AT, true))
            .page(most, null);
    return inIndex(request).map(Result::rows).orElse(List.of()).stream()
        .map(documents::read)
        .toList();
  }

  private static Result inDatabase(VerdictQuery query) {
    Page<Publication> page =
        Page.of(query.rows(), query.limit, Function.identity(), query::cursorAt);
    return new Result(page.items(), page.nextCursor(), null);
  }

  /** In the order of the slugs, without those that were retracted in the meantime. */
  private static List<Publication> standing(List<String> slugs) {
    Map<String, Publication> standing =
        Publication.standing(slugs).stream()
            .collect(Collectors.toMap(row -> row.claim.slug, Function.identity()));
    return slugs.stream().map(standing::get).filter(Objects::nonNull).toList();
  }

  static SearchRequest searchRequest(VerdictQuery query) {
    SearchRequest request =
        SearchRequest.words(query.words())
            .labelled(
                Facet.CLAIMANT, SlugRedirect.allCurrent(SlugRedirect.CLAIMANT, query.claimant))
            .labelled(Facet.RATING, query.rating)
            .labelled(Facet.TOPIC, SlugRedirect.allCurrent(SlugRedirect.TOPIC, query.topic))
            .labelled(Facet.LANGUAGE, query.language)
            .sorted(order(query.sort()))
            .page(query.limit, query.cursor)
            .counting(query.facets);
    if (query.from != null) {
      request = request.within(Span.since(Facet.STATED_ON, day(query.from.earliest())));
    }
    if (query.to != null) {
      request = request.within(Span.until(Facet.STATED_ON, day(query.to.latest())));
    }
    return request;
  }

  private static Order order(String sort) {
    return sort.equals(VerdictQuery.RELEVANCE)
        ? Order.RELEVANCE
        : new Order(sort.replaceFirst("^-", ""), sort.startsWith("-"));
  }

  private static long day(LocalDate day) {
    return day.toEpochDay();
  }

  /** The highlights of each verdict by its slug; null for a search without words. */
  public Map<String, List<Snippet>> highlights(VerdictQuery query, Result result) {
    if (query.words() == null || result.found() == null) {
      return null;
    }
    Map<String, List<Snippet>> all = new HashMap<>();
    for (Publication row : result.rows()) {
      PublishedVerdict verdict = documents.read(row);
      Highlights highlights =
          Highlights.of(searchRequest(query), verdict.language(), result.found().similar());
      List<Snippet> snippets = new ArrayList<>();
      highlights.add(snippets, "statement", verdict.statement());
      if (verdict.claimant() != null) {
        highlights.add(snippets, "claimant", verdict.claimant().name());
      }
      highlights.add(snippets, "summary", verdict.summary());
      highlights.add(snippets, "explanation", verdict.explanation());
      all.put(verdict.slug(), snippets);
    }
    return all;
  }
}
