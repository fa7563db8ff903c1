package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.review.PolicyHistory.Step;
import org.claimtracker.review.PolicyHistory.Terms;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The methodology page says since when the policy has been in force, as far as the record knows.
 */
@QuarkusTest
class PolicyHistoryTest extends Desk {

  @Inject PolicyHistory policies;
  @Inject DeskPolicy policy;

  /** Restores the original policy. */
  @AfterEach
  void setBack() {
    policies.note(Terms.of(policy));
  }

  @Test
  void a_start_under_the_same_policy_writes_nothing() {
    int before = entries().size();

    policies.note(Terms.of(policy));

    assertThat(before).as("the first start wrote one").isPositive();
    assertThat(entries()).hasSize(before);
  }

  @Test
  void a_start_under_another_policy_is_in_the_record_and_readers_are_told_what_changed() {
    List<String> rules =
        Terms.of(policy).rules().stream().filter(rule -> !rule.equals("SUMMARY")).toList();
    policies.note(new Terms(2, 3, rules));

    Step step = policies.steps().get(0);
    assertThat(List.of(step.approvalsBefore(), step.approvals())).containsExactly(1, 2);
    assertThat(List.of(step.sourcesBefore(), step.sources())).containsExactly(1, 3);
    assertThat(step.dropped()).containsExactly(Rule.SUMMARY);
    assertThat(step.asked()).isEmpty();
    assertThat(policies.methodSince())
        .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(step.at()));
    assertThat(entries().get(0).at("/after/approvals").asInt()).isEqualTo(2);
    assertThat(entries().get(0).path("via").asText()).isEqualTo("start");
    assertThat(page("en"))
        .contains("Approvals required per verdict: 2; previously 1.")
        .contains("Rule no longer applied: A verdict has a summary.")
        .contains("These rules have applied since <time datetime=");
    assertThat(page("uk")).contains("Потрібно схвалень на вердикт: 2; раніше — 1.");
  }

  /** What readers get; an unknown parameter bypasses the cache. */
  private String page(String language) {
    return reader
        .get("/methodology?lang=" + language + "&fresh=" + System.nanoTime(), "Accept", "text/html")
        .expect(200)
        .text();
  }

  private List<JsonNode> entries() {
    List<JsonNode> entries = new ArrayList<>();
    editor
        .http
        .get("/api/v1/record?kind=policy&limit=100")
        .expect(200)
        .json()
        .path("items")
        .forEach(entries::add);
    return entries;
  }
}
