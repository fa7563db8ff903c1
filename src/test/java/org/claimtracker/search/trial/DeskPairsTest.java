package org.claimtracker.search.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A model is measured on what people of the desk decided. */
@QuarkusTest
class DeskPairsTest extends Desk {

  @Test
  void the_last_decision_on_two_claims_and_every_duplicate_are_pairs() {
    String first = "Paired curlews nest on the marsh of Rivne";
    String second = "On the marsh of Rivne, paired curlews have nests";
    String third = "Paired plovers nest on the marsh of Lutsk";
    String one = checker.logs(first);
    String same = checker.logs(second);
    String other = checker.logs(third);
    decides(one, same, "DIFFERENT");
    decides(same, one, "SAME");
    decides(one, other, "DIFFERENT");
    String twice = checker.logs("The curlews, paired, nest in Rivne’s marsh");
    checker.moves(twice, "mark-duplicate", "{\"of\": \"%s\"}".formatted(one)).expect(200);

    DeskPairs pairs = DeskPairs.of(ConfigProvider.getConfig());

    assertThat(pairs.absence()).isNull();
    List<Pair> ours = pairs.pairs().stream().filter(pair -> pair.text().contains("aired")).toList();
    assertThat(ours)
        .containsExactlyInAnyOrder(
            new Pair(second, "en", first, "en", true),
            new Pair(first, "en", third, "en", false),
            new Pair("The curlews, paired, nest in Rivne’s marsh", "en", first, "en", true));
  }

  private void decides(String claim, String other, String decision) {
    checker
        .http
        .post(
            "/api/v1/claims/" + claim + "/matches",
            "{\"other\": \"%s\", \"decision\": \"%s\"}".formatted(other, decision))
        .expect(201);
  }
}
