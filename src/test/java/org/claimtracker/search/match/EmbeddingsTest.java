package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.search.embedding.SentenceModel;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the shipped model, in an index on disk. */
class EmbeddingsTest {

  private static final List<String> CLAIMS =
      List.of(
          "Unemployment among veterans has fallen below that of the whole population",
          "The city closed three hospitals to save money",
          "Wind farms kill more birds than cats do",
          "The prime minister sold state forests to a relative");

  private static SentenceModel model;

  @BeforeAll
  static void load() throws IOException {
    model = SentenceModel.shipped();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void a_claim_is_found_that_says_the_same_in_other_words(@TempDir Path place) throws IOException {
    try (ClaimIndex index = filled(place, true)) {
      List<Candidate> found =
          match(index, "Fewer ex-soldiers are out of work than other people", true);

      assertThat(found.get(0).statement()).isEqualTo(CLAIMS.get(0));
      assertThat(found.get(0).sureness()).isGreaterThan(found.get(1).sureness() * 2);
      assertThat(index.countWithoutMeaning("any", Set.of("en"))).isZero();
    }
  }

  /** A model that loads, and returns its input unchanged. */
  @Test
  void a_model_that_is_no_model_of_sentences_leaves_matching_by_words(@TempDir Path place)
      throws IOException {
    Files.write(
        place.resolve("model.onnx"),
        Base64.getDecoder()
            .decode(
                "CAg6UwoYCglpbnB1dF9pZHMSAW8iCElkZW50aXR5EgFnWh0KCWlucHV0X2lkcxIQCg4IBxIKCgMSAWIKAxIBc2"
                    + "IVCgFvEhAKDggHEgoKAxIBYgoDEgFzQgIQDQ=="));
    try (InputStream words =
        EmbeddingsTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      Files.copy(words, place.resolve("tokenizer.json"));
    }
    Embeddings meanings = LoadedMeanings.of(place.toString());

    assertThat(meanings.awaited("en")).isFalse();
    assertThat(meanings.serving().asked("Wind farms kill birds", "en")).isNull();
    assertThat(meanings.serving().speaks("en")).isFalse();
  }

  @Test
  void another_model_under_the_same_name_is_another_one(@TempDir Path place) throws IOException {
    Files.write(place.resolve("model.onnx"), new byte[10]);
    String before = LoadedMeanings.of(place.toString()).serving().version();
    Files.write(place.resolve("model.onnx"), new byte[11]);

    assertThat(LoadedMeanings.of(place.toString()).serving().version()).isNotEqualTo(before);
  }

  @Test
  void without_a_model_words_are_enough(@TempDir Path place) throws IOException {
    try (ClaimIndex index = filled(place, false)) {
      List<Candidate> found = match(index, "Did wind farms kill birds?", false);

      assertThat(found.get(0).statement()).isEqualTo(CLAIMS.get(2));
      assertThat(index.withoutMeaning("any", Set.of("en"), 10)).hasSize(CLAIMS.size());
      assertThat(index.withoutMeaning("any", Set.of("de"), 10)).isEmpty();
    }
  }

  @Test
  void a_vector_that_was_kept_is_the_models_own(@TempDir Path place) throws IOException {
    try (ClaimIndex index = filled(place, true)) {
      index.keep(Map.of("change", "1"));
    }
    try (ClaimIndex index = ClaimIndex.in(place)) {
      assertThat(index.meaningOf(CLAIMS.get(1), "any")).isEqualTo(model.meaningOf(CLAIMS.get(1)));
      assertThat(index.meaningOf("Never said", "any")).isNull();
      assertThat(index.told()).containsEntry("change", "1");
    }
  }

  @Test
  void a_text_of_any_length_has_a_meaning() {
    for (String text : List.of("", "a", "word ".repeat(5_000), "Привіт", "😀")) {
      double length = 0;
      for (float value : model.meaningOf(text)) {
        length += value * value;
      }
      assertThat(length).as("%.10s", text).isBetween(0.999, 1.001);
    }
  }

  private static List<Candidate> match(ClaimIndex index, String text, boolean meaning)
      throws IOException {
    return Matcher.match(
        index,
        text,
        Set.of(),
        "en",
        meaning ? LoadedMeanings.embedding(model, text) : null,
        new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT),
        10);
  }

  private static ClaimIndex filled(Path place, boolean meanings) throws IOException {
    ClaimIndex index = ClaimIndex.in(place);
    for (int n = 0; n < CLAIMS.size(); n++) {
      Entry entry =
          new Entry(
              n, "claim-" + n, "en", CLAIMS.get(n), null, List.of(), List.of(), Map.of(), Map.of());
      index.put(
          entry, meanings ? List.of(LoadedMeanings.embedding(model, CLAIMS.get(n))) : List.of());
    }
    index.show();
    return index;
  }
}
