package org.claimtracker.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.EntryDocument;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;
import org.claimtracker.search.lucene.WideSearcher;
import org.claimtracker.search.match.Candidate;
import org.claimtracker.search.match.MatchScore;
import org.claimtracker.search.match.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, and in which order, in an index of a few claims and several segments. */
class FindingTest {

  private static final String STORKS = "Storks nest on the marsh";
  private static final String SOLDIERS = "Storks watched the march";

  @TempDir Path directory;
  private ClaimIndex index;
  private int claims;

  @BeforeEach
  void begin() throws IOException {
    index = ClaimIndex.in(directory);
  }

  @AfterEach
  void end() throws IOException {
    index.close();
  }

  @Test
  void as_few_words_as_possible_are_taken_for_wrong() throws IOException {
    logged(STORKS, SOLDIERS);

    assertThat(found("stroks marsh")).containsExactly(STORKS);
    assertThat(found("storks marxh")).as("marsh or march").hasSize(2);
    assertThat(found("stroks marxh")).as("both are wrong").contains(STORKS, SOLDIERS);
    assertThat(found("storks marsh")).as("nothing is wrong").containsExactly(STORKS);
    assertThat(found("lapwings marxh")).isEmpty();
  }

  @Test
  void pages_of_similar_words_go_on_as_they_began() throws IOException {
    logged(STORKS, SOLDIERS, "Storks left the marsh");
    SearchRequest wanted = SearchRequest.words("stroks marsh").page(1, null);

    SearchResult first = Search.in(index, wanted, List.of());
    SearchResult second = Search.in(index, wanted.page(1, first.nextCursor()), List.of());

    assertThat(first.nextCursor()).isNotNull();
    assertThat(second.nextCursor()).isNull();
    assertThat(second.similar()).isTrue();
    assertThat(statements(Stream.concat(first.slugs().stream(), second.slugs().stream()).toList()))
        .containsExactlyInAnyOrder(STORKS, "Storks left the marsh");
  }

  @Test
  void a_beginning_stands_for_each_of_its_words_and_more_of_them_count_more() throws IOException {
    logged("Herons and more herons, herring and heroes");
    logged("A heron was seen among all the others there");
    logged("Nothing of the kind was seen among all others");

    assertThat(found("her"))
        .containsExactly(
            "Herons and more herons, herring and heroes",
            "A heron was seen among all the others there");
    assertThat(found("seen her")).containsExactly("A heron was seen among all the others there");
  }

  @Test
  void several_threads_count_what_one_counts() throws IOException {
    for (int n = 0; n < 6; n++) {
      logged("Gulls of count " + n);
    }
    index.remove("claim-3");
    index.show();

    List<SearchResult.Count> alone = index.read(FindingTest::ratings);
    List<SearchResult.Count> together =
        index.read(searcher -> ratings(new Apart(searcher.getIndexReader())));

    assertThat(alone)
        .containsExactly(
            new SearchResult.Count("rating-0", "Rating 0", 3),
            new SearchResult.Count("rating-1", "Rating 1", 2));
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void a_small_index_is_searched_by_one_thread_and_segments_are_shared_out_once()
      throws IOException {
    logged(STORKS);
    logged(SOLDIERS);
    logged("Gulls too");

    index.read(
        searcher -> {
          assertThat(searcher.getSlices()).hasSize(1);
          List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
          assertThat(segments).hasSize(3);
          IndexSearcher.LeafSlice[] two = WideSearcher.shared(segments, 2, 1);
          assertThat(two).hasSize(2);
          assertThat(Stream.of(two).flatMap(one -> Stream.of(one.leaves)))
              .containsExactlyInAnyOrderElementsOf(segments);
          return null;
        });
  }

  @Test
  void a_usual_word_leads_to_no_claim() throws IOException {
    for (int n = 0; n < 60; n++) {
      logged("The city opened number " + (100 + n));
    }
    String said = "Cormorants bankrupted fishermen near the reservoir";
    logged(said, "In the city, cormorants bankrupted most fishermen");

    List<Candidate> matches =
        Matcher.match(
            index,
            "City news: cormorants bankrupted fishermen near a reservoir of Kherson",
            Set.of(),
            "en",
            null,
            new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT),
            10);

    assertThat(matches)
        .extracting(Candidate::statement)
        .containsExactly(said, "In the city, cormorants bankrupted most fishermen");
  }

  /** Adds claims in a segment of their own. */
  private void logged(String... statements) throws IOException {
    for (String statement : statements) {
      String rating = "rating-" + claims % 2;
      index.put(
          new Entry(
              claims,
              "claim-" + claims,
              "en",
              statement,
              null,
              List.of(),
              List.of(),
              Map.of(
                  Facet.RATING,
                  List.of(new FacetLabel(rating, rating.replace("rating-", "Rating ")))),
              Map.of()),
          List.of());
      claims++;
    }
    index.show();
  }

  private List<String> found(String words) throws IOException {
    return statements(Search.in(index, SearchRequest.words(words), List.of()).slugs());
  }

  private List<String> statements(Collection<String> slugs) throws IOException {
    List<String> statements = new ArrayList<>();
    for (String slug : slugs) {
      statements.add(
          index.read(
              searcher ->
                  searcher
                      .storedFields()
                      .document(
                          searcher.search(new TermQuery(new Term(EntryDocument.SLUG, slug)), 1)
                              .scoreDocs[0]
                              .doc)
                      .get(EntryDocument.STATEMENT)));
    }
    return statements;
  }

  private static List<SearchResult.Count> ratings(IndexSearcher searcher) throws IOException {
    return searcher
        .search(new MatchAllDocsQuery(), FacetCounts.each(List.of(Facet.RATING)))
        .most(Facet.RATING);
  }

  /** Searches each segment by itself. */
  private static final class Apart extends IndexSearcher {

    private Apart(IndexReader reader) {
      super(reader, ForkJoinPool.commonPool());
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> segments) {
      return slices(segments, 1, 1);
    }
  }
}
