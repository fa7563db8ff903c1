package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.Desk;
import org.claimtracker.Http;
import org.claimtracker.Http.Answer;
import org.junit.jupiter.api.Test;

/** A transcript of a hundred thousand words, watched while it is read. */
@QuarkusTest
class LongIntakeTest extends Desk {

  private static final String[] WORDS = {
    "rents", "rose", "we", "think", "that", "prices", "fell", "by", "Springfield", "the", "percent"
  };

  @Test
  void a_long_transcript_tells_how_far_it_is_and_ends_with_what_was_kept() {
    String text = transcript(100_000);

    Answer answer = lines(text);

    assertThat(answer.expect(200).header("Content-Type")).startsWith("application/x-ndjson");
    List<JsonNode> lines =
        answer.text().lines().map(line -> new Answer(200, null, line).json()).toList();
    List<Integer> progress =
        lines.stream()
            .filter(line -> line.has("progress"))
            .map(line -> line.at("/progress/read").asInt())
            .toList();
    List<JsonNode> sentences =
        lines.stream()
            .filter(line -> line.has("sentence"))
            .map(line -> line.path("sentence"))
            .toList();
    JsonNode last = lines.get(lines.size() - 1).path("takenIn");
    assertThat(progress).isSorted().hasSizeGreaterThan(50).startsWith(0).endsWith(text.length());
    assertThat(last.at("/intake/sentences").asInt())
        .isEqualTo(sentences.size())
        .isGreaterThan(5000);
    assertThat(sentences)
        .allSatisfy(
            sentence ->
                assertThat(
                        text.startsWith(
                            sentence.path("text").asText(), sentence.path("start").asInt()))
                    .isTrue());
    assertThat(sentences).extracting(one -> one.at("/speaker/by").asText()).containsOnly("LABEL");
    String kept = "/api/v1/intake/" + last.at("/intake/id").asLong();
    assertThat(checker.http.get(kept).expect(200).json().path("text").asText()).isEqualTo(text);
  }

  @Test
  void a_hundred_thousand_words_in_a_script_of_two_bytes_a_letter_are_taken_in() {
    String text = "Ціни в місті зросли на 20 відсотків. ".repeat(100_000 / 7);

    assertThat(lines(text).expect(200).text().lines().reduce((a, b) -> b).orElseThrow())
        .startsWith("{\"takenIn\":");
  }

  @Test
  void a_watched_text_that_cannot_be_taken_in_is_refused_before_the_first_line() {
    assertThat(lines("…").expect(422).violations()).containsExactly("text");
  }

  private Answer lines(String text) {
    return checker.http.post(
        "/api/v1/intake",
        Http.JSON.createObjectNode().put("text", text).put("language", "en").toString(),
        "Accept",
        "application/x-ndjson",
        "Content-Type",
        "application/json");
  }

  private static String transcript(int words) {
    Random random = new Random(7);
    return IntStream.range(0, words / 20)
        .mapToObj(
            turn ->
                (turn % 2 == 0 ? "MAYOR: " : "GUEST: ") + said(random, 6) + " " + said(random, 14))
        .collect(Collectors.joining("\n\n"));
  }

  private static String said(Random random, int words) {
    return "In "
        + (1990 + random.nextInt(30))
        + " "
        + random
            .ints(words - 2, 0, WORDS.length)
            .mapToObj(i -> WORDS[i])
            .collect(Collectors.joining(" "))
        + ".";
  }
}
