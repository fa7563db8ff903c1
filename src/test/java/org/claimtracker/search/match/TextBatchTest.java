package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.lucene.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are asked together. */
class TextBatchTest {

  private static final MatchScore SCORE = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);
  private static final Duration LONG = Duration.ofMinutes(5);

  private static final List<String> CLAIMS =
      List.of(
          "The bridge of Briga was closed in March 2021",
          "Ann Berg bought a villa in Spain",
          "Schools in Malta teach no history any more",
          "The town of Domo has planted 5,000 trees");

  private static final List<String> TEXTS =
      List.of(
          "Ann Berg purchased a villa in Spain.",
          "Nobody teaches history in Maltese schools nowadays, not even in the last year before the"
              + " final examination, as far as anybody at the ministry knows",
          "The town of Domo planted 500 trees",
          "Трамвай",
          "",
          "They closed the bridge of Briga in March 2021. My cat is old and grey and sleeps a lot.",
          "Ann Berg purchased a villa in Spain.");

  @TempDir static Path place;

  private static Embeddings embeddings;
  private static ClaimIndex desk;

  @BeforeAll
  static void logsTheClaims() throws IOException {
    embeddings = LoadedMeanings.shipped();
    assertThat(embeddings.awaited("en")).isTrue();
    desk = ClaimIndex.in(place);
    for (String claim : CLAIMS) {
      desk.put(
          new Entry(
              CLAIMS.indexOf(claim) + 1,
              claim,
              "en",
              claim,
              "",
              List.of(),
              List.of(),
              Map.of(),
              Map.of()),
          List.of(embeddings.serving().asked(claim, "en")));
    }
    desk.show();
  }

  @AfterAll
  static void closesTheDesk() throws IOException {
    desk.close();
  }

  @Test
  void each_is_answered_as_if_it_were_asked_alone() {
    List<List<Match>> together = asked(TEXTS, embeddings);

    assertThat(together).hasSameSizeAs(TEXTS);
    for (int n = 0; n < TEXTS.size(); n++) {
      List<Match> alone = asked(List.of(TEXTS.get(n)), embeddings).get(0);
      assertThat(together.get(n))
          .as(TEXTS.get(n))
          .extracting(Match::slug)
          .isEqualTo(alone.stream().map(Match::slug).toList());
      assertThat(together.get(n))
          .as(TEXTS.get(n))
          .extracting(Match::band)
          .isEqualTo(alone.stream().map(Match::band).toList());
    }
    assertThat(together.get(0).get(0).slug()).isEqualTo(CLAIMS.get(1));
    assertThat(together.get(1).get(0).slug()).isEqualTo(CLAIMS.get(2));
    assertThat(together.get(5).get(0).slug()).isEqualTo(CLAIMS.get(0));
    assertThat(together.get(6)).isEqualTo(together.get(0));
  }

  @Test
  void embeddings_hardly_depend_on_what_is_computed_beside_them() {
    List<String> texts = new ArrayList<>(CLAIMS);
    texts.add("Trees");
    texts.add(TEXTS.get(1).repeat(3));

    List<Embedding> together = embeddings.serving().of(texts);

    for (int n = 0; n < texts.size(); n++) {
      float[] alone = embeddings.of(texts.get(n));
      assertThat(together.get(n).likeness(alone)).as(texts.get(n)).isGreaterThan(0.98);
    }
  }

  @Test
  void what_takes_too_long_is_refused() {
    assertThatThrownBy(
            () -> new TextBatch(inputs(TEXTS), embeddings.serving(), Duration.ofNanos(-1)))
        .isInstanceOf(HttpProblem.class);
    TextBatch byWords =
        new TextBatch(inputs(TEXTS), LoadedMeanings.none().serving(), Duration.ofNanos(-1));
    assertThatThrownBy(() -> byWords.in(desk, SCORE)).isInstanceOf(HttpProblem.class);
  }

  private static List<List<Match>> asked(List<String> texts, Embeddings by) {
    return new TextBatch(inputs(texts), by.serving(), LONG).in(desk, SCORE);
  }

  private static List<MatchInput> inputs(List<String> texts) {
    return texts.stream().map(text -> MatchInput.text(text, null, 5)).toList();
  }
}
