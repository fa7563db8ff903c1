package org.claimtracker.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.search.embedding.TinyModel;
import org.claimtracker.search.index.IndexSource.Content;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.MatchScore;
import org.claimtracker.search.match.Matcher;
import org.claimtracker.testsupport.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk chooses another sentence model, which reads all claims while the one before answers. */
class AnotherModelTest {

  private static final Set<String> ENGLISH = Set.of("en");
  private static final String SHIPPED = "all-minilm-l6-v2-q";
  private static final List<String> CLAIMS =
      List.of(
          "Unemployment among veterans has fallen below that of the whole population",
          "The city closed three hospitals to save money",
          "Wind farms kill more birds than cats do",
          "The prime minister sold state forests to a relative",
          "Bread prices doubled within a year",
          "The old theatre will be turned into a library");

  @TempDir Path place;

  private final ActiveIndex inUse = new ActiveIndex(nobody());
  private final ExternalIndex others = new ExternalIndex(nobody());

  @Test
  void the_model_before_answers_until_the_vectors_are_complete_even_after_a_kill()
      throws Exception {
    Path tiny = TinyModel.in(place.resolve("tiny"), 16);
    Path directory = place.resolve("index");
    try (IndexPair pair = IndexPair.in(directory)) {
      Embeddings shipped = loaded(LoadedMeanings.shipped());
      logAll(pair, shipped, CLAIMS.size());
      pair.keep(1, "hash", shipped.told());
    }

    Embeddings first = LoadedMeanings.of(tiny.toString());
    IndexPair killed = IndexPair.in(directory);
    first.answerAs(killed.told());
    loaded(first);
    EmbeddingModel next = first.next();
    assertThat(first.serving().name()).isEqualTo(SHIPPED);
    assertThat(next.name()).isEqualTo("tiny");
    assertThat(paraphraseFinds(killed, first)).isEqualTo(CLAIMS.get(0));
    logAll(killed, first, 2);
    killed.keep(1, "hash", first.told());
    logAll(killed, first, 4);
    assertThat(paraphraseFinds(killed, first)).isEqualTo(CLAIMS.get(0));
    // What was not committed is lost, as after a kill.
    killed.close();

    Embeddings again = LoadedMeanings.of(tiny.toString());
    IndexPair pair = IndexPair.in(directory);
    again.answerAs(pair.told());
    loaded(again);
    assertThat(missing(pair, next)).as("two were committed").isEqualTo(CLAIMS.size() - 2);
    assertThat(again.serving().name()).isEqualTo(SHIPPED);
    assertThat(paraphraseFinds(pair, again)).isEqualTo(CLAIMS.get(0));

    readInTheBackground(pair, again);

    assertThat(again.serving().name()).isEqualTo("tiny");
    assertThat(again.next()).isNull();
    assertThat(missing(pair, next)).isZero();
    assertThat(inUse.takeMakeAnew()).as("without the vectors of the model before").isTrue();
    assertThat(again.told()).containsEntry("model.setting", tiny.toString());
    assertThat(found(pair, again, "Wind farms kill birds")).isEqualTo(CLAIMS.get(2));
    assertThat(again.serving().asked("Wind farms kill birds", "en").vector()).hasSize(16);
    pair.close();
  }

  @Test
  void a_claim_logged_meanwhile_is_read_by_both_models() throws Exception {
    Path tiny = TinyModel.in(place.resolve("tiny"), 8);
    try (IndexPair pair = IndexPair.in(place.resolve("index"))) {
      Embeddings both = LoadedMeanings.of(tiny.toString());
      both.answerAs(LoadedMeanings.shipped().told());
      loaded(both);
      logAll(pair, both, CLAIMS.size());

      for (EmbeddingModel model : both.models()) {
        assertThat(missing(pair, model)).as(model.name()).isZero();
      }
      assertThat(pair.meaningOf(CLAIMS.get(0), SHIPPED)).hasSize(384);
      assertThat(pair.meaningOf(CLAIMS.get(0), both.next().version())).hasSize(8);
    }
  }

  @Test
  void a_model_before_that_is_gone_leaves_words_until_the_vectors_are_there() throws IOException {
    Path tiny = TinyModel.in(place.resolve("tiny"), 8);
    Map<String, String> told =
        Map.of(
            "model.setting", place.resolve("gone").toString(),
            "model.prefix", "",
            "model.languages", "en",
            "model.size", "7");
    Embeddings embeddings = LoadedMeanings.of(tiny.toString());

    embeddings.answerAs(told);

    assertThat(embeddings.serving().name()).isEqualTo("tiny");
    assertThat(embeddings.next()).isNull();
  }

  @Test
  void a_chosen_model_that_cannot_be_used_never_takes_over() throws Exception {
    Path broken = TinyModel.in(place.resolve("broken"), 1_025);
    try (IndexPair pair = IndexPair.in(place.resolve("index"))) {
      Embeddings embeddings = LoadedMeanings.of(broken.toString());
      embeddings.answerAs(LoadedMeanings.shipped().told());
      assertThat(embeddings.awaited("en")).as("vectors that are too large").isFalse();
      Await.until(() -> embeddings.serving().isReady());
      logAll(pair, embeddings, CLAIMS.size());

      assertThat(embeddings.serving().name()).isEqualTo(SHIPPED);
      assertThat(paraphraseFinds(pair, embeddings)).isEqualTo(CLAIMS.get(0));
    }
  }

  /** Runs what computes vectors, and writes what it asks for. */
  private void readInTheBackground(IndexPair pair, Embeddings embeddings) throws Exception {
    inUse.use(pair, 1);
    IndexPair external = IndexPair.in(place.resolve("external"));
    others.use(external.desk(), 1, false);
    EmbeddingBackfill backfill = new EmbeddingBackfill(null, inUse, others, embeddings, nobody());
    Thread thread = new Thread(backfill);
    thread.start();
    Await.until(
        () -> {
          List<String> slugs = inUse.toPutAgain();
          for (String slug : slugs) {
            put(pair, embeddings, Integer.parseInt(slug.substring("claim-".length())));
          }
          show(pair);
          inUse.wasPutAgain(slugs);
          return embeddings.next() == null;
        });
    backfill.end(null);
    thread.join(Await.PATIENCE.toMillis());
    external.close();
  }

  private static void logAll(IndexPair pair, Embeddings embeddings, int most) throws IOException {
    for (int n = 0; n < CLAIMS.size(); n++) {
      for (EmbeddingModel model : embeddings.models()) {
        if (n < most && model.isReady()) {
          embeddings.findOut(model, CLAIMS.get(n));
        }
      }
      if (n < most) {
        put(pair, embeddings, n);
      }
    }
    pair.show();
  }

  private static void put(IndexPair pair, Embeddings embeddings, int n) {
    Entry entry =
        new Entry(
            n, "claim-" + n, "en", CLAIMS.get(n), null, List.of(), List.of(), Map.of(), Map.of());
    try {
      new IndexWriterService(embeddings, null).put(pair, new Content(n, "claim-" + n, entry, null));
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static void show(IndexPair pair) {
    try {
      pair.show();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static int missing(IndexPair pair, EmbeddingModel model) throws IOException {
    return pair.desk().countWithoutMeaning(model.version(), ENGLISH);
  }

  private static String paraphraseFinds(IndexPair pair, Embeddings embeddings) throws IOException {
    return found(pair, embeddings, "Fewer ex-soldiers are out of work than other people");
  }

  private static String found(IndexPair pair, Embeddings embeddings, String text)
      throws IOException {
    Embedding asked = embeddings.serving().asked(text, "en");
    return Matcher.match(
            pair.desk(),
            text,
            Set.of(),
            "en",
            asked,
            new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT),
            1)
        .get(0)
        .statement();
  }

  private static Embeddings loaded(Embeddings embeddings) {
    Await.until(() -> embeddings.models().stream().allMatch(EmbeddingModel::isReady));
    return embeddings;
  }

  @SuppressWarnings("unchecked")
  private static <T> Event<T> nobody() {
    return (Event<T>)
        Proxy.newProxyInstance(
            AnotherModelTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (event, method, arguments) -> null);
  }
}
