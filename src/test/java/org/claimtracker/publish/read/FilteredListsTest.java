package org.claimtracker.publish.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.search.query.ClaimSearch;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Lists by filters come from the index where it is up to date, and else from the database. */
@QuarkusTest
class FilteredListsTest extends Desk {

  @Inject ClaimSearch search;

  @Test
  void the_index_and_the_database_give_the_same_list() {
    List<String> slugs = new ArrayList<>();
    slugs.add(publish("Filtered one of March", "en", "Filter One", "2025-03-19", "Filtered"));
    slugs.add(publish("Filtered two of April", "en-GB", "Filter Two", "2025-04", "Filtered"));
    slugs.add(publish("Filtered three of that year", "uk", "Filter One", "2025", "Filtered too"));
    slugs.add(publish("Filtered four without a day", "en", "Filter Two", null, "Filtered"));
    merge("topics", "filtered-too", "filtered");
    indexed();

    same(query -> query.topic = List.of("filtered"), slugs.size());
    same(query -> query.topic = List.of("filtered-too"), slugs.size());
    same(query -> query.claimant = List.of("filter-one"), 2);
    same(query -> query.claimant = List.of("filter-one", "filter-two"), slugs.size());
    same(narrowed(query -> query.language = List.of("en")), 3);
    same(narrowed(query -> query.language = List.of("EN-gb")), 1);
    same(narrowed(query -> query.rating = List.of("unproven")), slugs.size());
    same(narrowed(query -> query.rating = List.of("false")), 0);
    same(narrowed(query -> query.from = new PartialDate("2025-03-19")), 2);
    same(narrowed(query -> query.to = new PartialDate("2025-03")), 2);
    for (String order : List.of("statedOn", "-statedOn")) {
      same(narrowed(query -> query.sort = order), 3);
    }
    same(narrowed(query -> query.sort = "publishedAt"), slugs.size());
  }

  @Test
  void what_was_published_or_retracted_a_moment_ago_is_in_the_list_or_not_at_once() {
    String first = publish("Filtered at once", "en", "Filter Three", null, "Filtered at once");

    assertThat(slugs("topic=filtered-at-once")).containsExactly(first);

    String second = publish("Filtered later", "en", "Filter Three", null, "Filtered at once");

    assertThat(slugs("topic=filtered-at-once")).containsExactly(second, first);

    retracts(second, "It was made up.");

    assertThat(slugs("topic=filtered-at-once")).containsExactly(first);
    indexed();
    assertThat(slugs("topic=filtered-at-once&limit=50")).containsExactly(first);
  }

  @Test
  void a_list_is_read_page_by_page() {
    List<String> slugs = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      slugs.add(0, publish("Filtered page " + n, "en", "Filter Four", null, "Filtered pages"));
    }
    indexed();
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      Answer page =
          reader.get("/api/v1/verdicts?topic=filtered-pages&limit=2&cursor=" + cursor).expect(200);
      assertThat(page.json().has("total")).isFalse();
      read.addAll(page.values("items", "slug"));
      cursor = page.json().path("nextCursor").asText();
    } while (!cursor.isEmpty());

    assertThat(read).isEqualTo(slugs);
  }

  /** What other tests publish is left out. */
  private static Consumer<VerdictQuery> narrowed(Consumer<VerdictQuery> filter) {
    return filter.andThen(query -> query.topic = List.of("filtered"));
  }

  private void same(Consumer<VerdictQuery> filter, int expected) {
    VerdictQuery query = VerdictQuery.page(100, null);
    filter.accept(query);
    List<String> stored =
        QuarkusTransaction.requiringNew()
            .call(() -> query.places().stream().map(VerdictQuery.Place::slug).toList());
    List<String> found = new ArrayList<>();
    Await.until(
        () -> {
          Optional<List<String>> current =
              QuarkusTransaction.requiringNew()
                  .call(
                      () ->
                          search
                              .verdictsIfCurrent(VerdictFinder.searchRequest(query))
                              .map(result -> result.slugs()));
          found.clear();
          current.ifPresent(found::addAll);
          return current.isPresent();
        });

    assertThat(found).hasSize(expected).isEqualTo(stored);
  }

  private List<String> slugs(String query) {
    return reader.get("/api/v1/verdicts?" + query).expect(200).values("items", "slug");
  }

  private String publish(
      String statement, String language, String claimant, String day, String topic) {
    var claim = Http.JSON.createObjectNode().put("statement", statement).put("language", language);
    claim.putObject("claimant").put("name", claimant).put("kind", "PERSON");
    claim.put("statedOn", day);
    claim.withArray("topics").add(topic);
    String slug = checker.logs(claim);
    checker.drafts(slug, "unproven", "Nobody counted.", checker.addsCaption(slug)).expect(200);
    publishes(slug);
    return slug;
  }
}
