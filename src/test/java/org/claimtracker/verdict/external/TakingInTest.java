package org.claimtracker.verdict.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtracker.verdict.external.CheckOutcome.ADDED;
import static org.claimtracker.verdict.external.CheckOutcome.UNCHANGED;
import static org.claimtracker.verdict.external.CheckOutcome.UPDATED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.history.Change;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** Checks of other publishers come in: new, known, newer; and the record names each. */
@QuarkusTest
class TakingInTest extends Desk {

  @Inject ExternalChecks checks;
  @Inject Sql sql;

  @Test
  void the_same_batch_again_changes_nothing() throws SQLException {
    List<NewExternalCheck> batch =
        IntStream.range(0, 60).mapToObj(n -> Checks.of("The pier has " + n + " planks")).toList();

    assertThat(take(batch)).containsOnly(ADDED).hasSize(60);
    String entries = sql.one("select count(*) from change");

    assertThat(take(batch)).containsOnly(UNCHANGED).hasSize(60);
    assertThat(sql.one("select count(*) from change")).isEqualTo(entries);
  }

  @Test
  void one_check_is_told_by_its_address_and_its_claim() {
    String claim = "The pier was sold for one coin.";
    String page = "harbourcheck.example/feed/one";
    assertThat(take(List.of(Checks.at("https://" + page, claim)))).containsExactly(ADDED);

    assertThat(
            take(
                List.of(
                    Checks.at("http://" + page, claim, "False", "2024-08-01"),
                    Checks.at("https://" + page + "/", claim, "False", "2024-08-01"),
                    Checks.at(
                        "https://" + page,
                        " The pier\u200b was  sold for one coin. ",
                        "False",
                        "2024-08-01"),
                    Checks.at("https://" + page + "?lang=en", claim),
                    Checks.at("https://" + page, "The pier was bought by a child."))))
        .containsExactly(UNCHANGED, UNCHANGED, UNCHANGED, ADDED, ADDED);
  }

  @Test
  void a_row_that_comes_twice_in_one_batch_is_known_the_second_time() {
    NewExternalCheck twice = Checks.of("The pier is mentioned twice");

    assertThat(take(List.of(twice, twice))).containsExactly(ADDED, UNCHANGED);
  }

  @Test
  void a_newer_check_updates_and_the_record_has_what_it_said_before() {
    String url = "https://harbourcheck.example/newer";
    String claim = "The pier sank on Monday";
    take(List.of(Checks.at(url, claim, "Unproven", "2024-09-01")));

    assertThat(take(List.of(Checks.at(url, claim, "False", "2024-09-02"))))
        .containsExactly(UPDATED);

    JsonNode entry = lastEntry();
    assertThat(entry.path("before").path("checks").findValuesAsText("label")).contains("Unproven");
    assertThat(entry.path("after").path("checks").findValuesAsText("label")).contains("False");
  }

  @Test
  void an_older_check_leaves_what_is_newer() {
    String url = "https://harbourcheck.example/older";
    String claim = "The pier sank on Tuesday";
    take(List.of(Checks.at(url, claim, "False", "2024-09-02")));

    assertThat(take(List.of(Checks.at(url, claim, "Unproven", "2024-08"))))
        .containsExactly(UNCHANGED);
  }

  @Test
  void the_record_names_every_claim_and_stays_intact() {
    long before = lastId();
    List<NewExternalCheck> batch =
        IntStream.range(0, 130).mapToObj(n -> Checks.of("Gull " + n + " was fed")).toList();

    take(batch);

    List<Change> added = changes(before);
    assertThat(added)
        .hasSizeBetween(1, 10)
        .allSatisfy(c -> assertThat(c.kind).isEqualTo("external-checks"));
    String all = String.join("\n", added.stream().map(change -> change.after).toList());
    assertThat(batch)
        .allSatisfy(
            check ->
                assertThat(all).contains("\"" + check.claim() + "\"", check.url(), check.key()));
    assertThat(editor.http.get("/api/v1/record/verification").json().path("intact").asBoolean())
        .isTrue();
  }

  @Test
  void what_breaks_a_rule_is_told_of_every_row_and_nothing_is_taken_in() throws SQLException {
    String there = sql.one("select count(*) from external_check");
    NewExternalCheck bad =
        Checks.by("x".repeat(201), "javascript:alert(1)", "y".repeat(100_000), "en", "False", null);

    assertThat(checks.against(bad))
        .extracting(violation -> violation.field())
        .containsExactly("claim", "publisher", "url");
    assertThatThrownBy(() -> take(List.of(Checks.of("The good one beside it"), bad)))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(sql.one("select count(*) from external_check")).isEqualTo(there);
  }

  @Test
  void the_longest_texts_fit_the_table_and_the_record() {
    List<String> many = IntStream.range(0, 10).mapToObj(n -> n + "\"".repeat(499)).toList();
    List<String> tags = IntStream.range(10, 30).mapToObj(n -> n + "\"".repeat(78)).toList();
    List<NewExternalCheck> batch =
        IntStream.range(10, 60)
            .mapToObj(
                n ->
                    new NewExternalCheck(
                        n + "\"".repeat(3_998),
                        many,
                        null,
                        "en",
                        "\"".repeat(200),
                        "https://harbourcheck.example/" + "p".repeat(1_900),
                        "https://harbourcheck.example/" + n + "u".repeat(1_900),
                        "\"".repeat(500),
                        "\"".repeat(500),
                        null,
                        null,
                        null,
                        tags,
                        tags))
            .toList();

    assertThat(take(batch)).containsOnly(ADDED);
    assertThat(take(batch)).containsOnly(UNCHANGED);
  }

  @Test
  void a_batch_is_part_of_its_callers_transaction() throws SQLException {
    NewExternalCheck undone = Checks.of("The pier was here until the end of the transaction");

    QuarkusTransaction.begin();
    assertThat(take(List.of(undone))).containsExactly(ADDED);
    QuarkusTransaction.rollback();

    assertThat(
            sql.one("select count(*) from external_check where check_key = '" + undone.key() + "'"))
        .isEqualTo("0");
  }

  private List<CheckOutcome> take(List<NewExternalCheck> batch) {
    return checks.take(Checks.IMPORT, null, batch);
  }

  private JsonNode lastEntry() {
    return editor
        .http
        .get("/api/v1/record?kind=external-checks&limit=1")
        .expect(200)
        .json()
        .path("items")
        .path(0);
  }

  private static long lastId() {
    return QuarkusTransaction.requiringNew().call(Change::lastId);
  }

  private static List<Change> changes(long after) {
    return QuarkusTransaction.requiringNew().call(() -> Change.after(after, 100));
  }
}
