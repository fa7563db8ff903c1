package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** A read takes the same number of SQL statements, however many rows it shows. */
@QuarkusTest
class StatementCountTest extends Desk {

  @Inject Statements statements;

  @Test
  void the_desks_list_costs_three_statements_for_any_page() {
    for (int n = 0; n < 12; n++) {
      checker.logs("Listed in few statements " + n);
    }
    assertThat(statements(checker.http, "/api/v1/claims?limit=1")).isEqualTo(3);
    assertThat(statements(checker.http, "/api/v1/claims?limit=12")).isEqualTo(3);
  }

  @Test
  void a_claim_costs_the_same_with_much_evidence_as_with_little() {
    String little = checker.handsIn("Opened with little evidence");
    String much = checker.logs("Opened with much evidence");
    long[] evidence = new long[8];
    for (int n = 0; n < evidence.length; n++) {
      evidence[n] = checker.addsCaption(much);
    }
    checker.drafts(much, "unproven", "Not shown.", evidence).expect(200);
    checker.moves(much, "submit").expect(200);

    int expected = statements(checker.http, "/api/v1/claims/" + little);

    assertThat(expected).isEqualTo(13);
    assertThat(statements(checker.http, "/api/v1/claims/" + much)).isEqualTo(expected);
  }

  @Test
  void a_claim_with_many_revisions_costs_the_same() {
    String slug = published("Corrected many times");
    int once = statements(checker.http, "/api/v1/claims/" + slug);
    for (String right : List.of("one", "two", "three")) {
      checker
          .drafts(
              slug,
              """
              {"rating": "unproven", "summary": "Number %s.", "evidence": [%d],
               "correction": {"kind": "CORRECTION", "wrong": "before", "right": "%s"}}\
              """
                  .formatted(right, checker.firstEvidenceOf(slug), right))
          .expect(200);
      checker.moves(slug, "submit").expect(200);
      editor.moves(slug, "approve").expect(200);
      secondEditor.moves(slug, "publish").expect(200);
    }
    assertThat(statements(checker.http, "/api/v1/claims/" + slug)).isEqualTo(once);
  }

  @Test
  void a_published_verdict_costs_one_statement_and_a_list_of_them_two_at_most() {
    String slug = published("Read in one statement");
    published("Read in one statement too");

    assertThat(statements(reader, "/api/v1/verdicts/" + slug)).isEqualTo(1);
    assertThat(statements(reader, "/api/v1/verdicts?limit=1")).isBetween(1, 2);
    assertThat(statements(reader, "/api/v1/verdicts?limit=100")).isBetween(1, 2);
  }

  @Test
  void the_record_costs_two_statements_for_any_page() {
    assertThat(statements(editor.http, "/api/v1/record?limit=1")).isEqualTo(2);
    assertThat(statements(editor.http, "/api/v1/record?limit=50")).isEqualTo(2);
  }

  private int statements(Http http, String path) {
    return statements.during(() -> http.get(path).expect(200));
  }
}
