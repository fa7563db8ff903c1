package org.claimtracker.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;
import org.claimtracker.search.match.MatchScore;
import org.claimtracker.search.match.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in another spelling, in a wider language range, or beside a claim. */
class OtherSpellingsTest {

  @TempDir Path directory;
  private ClaimIndex index;

  @BeforeEach
  void begin() throws IOException {
    index = ClaimIndex.in(directory);
  }

  @AfterEach
  void end() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Covid-19 spreads by touch | covid19, COVID19, covid-19, covid 19",
        "COVID 19 spreads by touch | covid19, covid-19",
        "Covid19 spreads by touch | covid-19, covid19",
        "Test bridge carries 12,000 vehicles | 12000 vehicles, 12000, 12 000 vehicles",
        "Test bridge carries 12 000 vehicles | 12000",
        "Test bridge carries 1.234.567 vehicles | 1234567",
        "Test bridge carries 12000 vehicles | 12,000 vehicles, 12 000",
        "They sent an e-mail | email, e-mail",
        "Ковід-19 передається через дотик | ковід19"
      })
  void words_and_numbers_are_found_however_they_are_joined(String statement, String searches)
      throws IOException {
    put(1, "en", statement, List.of());
    put(2, "en", "Nothing of 12 or 19 kinds, or 1900", List.of());

    for (String words : searches.split(", (?=\\D|12000|12 )")) {
      assertThat(found(words)).as(words).containsExactly("claim-1");
    }
  }

  @Test
  void an_aside_is_found_and_matched_with_nothing() throws IOException {
    put(
        1,
        "en",
        "Storks nest on the marsh",
        List.of("Ask the ornithologist about cormorants", "stats.example"));

    assertThat(found("ornithologists")).containsExactly("claim-1");
    assertThat(found("\"about cormorants\"")).containsExactly("claim-1");
    assertThat(found("stats.example")).containsExactly("claim-1");
    assertThat(
            Matcher.match(
                index,
                "Ask the ornithologist about cormorants",
                Set.of(),
                "en",
                null,
                new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT),
                10))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"pt, true", "PT-br, true", "pt-BR, true", "*, true", "pt-PT, false", "p, false"})
  void a_language_is_found_by_each_range_that_it_is_in(String range, boolean found)
      throws IOException {
    put(1, "pt-BR", "Cegonhas", List.of());
    SearchRequest wanted =
        SearchRequest.words(null)
            .sorted(SearchRequest.Order.RELEVANCE)
            .labelled(Facet.LANGUAGE, range)
            .counting(true);
    SearchResult result = Search.in(index, wanted, List.of(Facet.LANGUAGE));

    assertThat(result.slugs()).hasSize(found ? 1 : 0);
    assertThat(result.counts().get(Facet.LANGUAGE))
        .containsExactly(new SearchResult.Count("pt-BR", "pt-BR", 1));
  }

  private void put(int id, String language, String statement, List<String> asides)
      throws IOException {
    index.put(
        new Entry(
            id,
            "claim-" + id,
            language,
            statement,
            null,
            List.of(),
            List.of(),
            asides,
            Map.of(Facet.LANGUAGE, List.of(new FacetLabel(language, language))),
            Map.of()),
        List.of());
    index.show();
  }

  private List<String> found(String words) throws IOException {
    return Search.in(index, SearchRequest.words(words), List.of()).slugs();
  }
}
