package org.claimtracker.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** What a session and a token cannot do, who sees them, and who ends them. */
@QuarkusTest
class SessionsAndTokensTest extends Desk {

  private static final String ACCOUNT =
      "{\"handle\": \"%s\", \"name\": \"x\", \"roles\": [\"%s\"]}";

  @Inject Sql sql;

  @Test
  void a_token_makes_nobody_who_may_more_and_resets_no_password() {
    join("target", "FACT_CHECKER");
    Http robot = reader.withToken(token(administrator, "ADMINISTER").path("token").asText());

    for (Role role : Role.values()) {
      refused(robot.post("/api/v1/accounts", ACCOUNT.formatted("by-a-token", role)), 403);
    }
    refused(
        robot.put(
            "/api/v1/accounts/target",
            "{\"name\": \"x\", \"roles\": [\"EDITOR\"], \"active\": true}",
            "If-Match",
            "*"),
        403);
    refused(robot.post("/api/v1/accounts/target/password", null, "If-Match", "*"), 403);
    robot
        .put(
            "/api/v1/accounts/target",
            "{\"name\": \"x\", \"roles\": [\"FACT_CHECKER\"], \"active\": false}",
            "If-Match",
            "*")
        .expect(200);
  }

  @Test
  void an_old_session_makes_no_accounts_until_its_owner_signs_in_again() throws Exception {
    Person tired = join("tired", "ADMINISTRATOR");
    join("reset-by-nobody", "FACT_CHECKER");
    sql.execute(
        "update credential set created_at = timestamp with time zone '2026-01-01 00:00:00+00'"
            + " where account_id = (select id from account where handle = 'tired')");

    refused(tired.http.post("/api/v1/accounts", ACCOUNT.formatted("late", "EDITOR")), 403);
    refused(
        tired.http.post("/api/v1/accounts/reset-by-nobody/password", null, "If-Match", "*"), 403);
    reader
        .signedIn("tired", Http.chosenBy("tired"))
        .post("/api/v1/accounts", ACCOUNT.formatted("in-time", "EDITOR"))
        .expect(201);
  }

  @Test
  void one_sees_and_ends_ones_own_sessions_and_nobody_elses() {
    Person owner = join("two-browsers", "FACT_CHECKER");
    Http other = reader.signedIn("two-browsers", Http.chosenBy("two-browsers"));
    JsonNode sessions = owner.http.get("/api/v1/sessions").expect(200).json().path("items");
    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0).path("current").asBoolean()).isTrue();
    String second = "/api/v1/sessions/" + sessions.get(1).path("id").asLong();

    refused(checker.http.delete(second), 404);
    other.get("/api/v1/session").expect(200);
    owner.http.delete(second).expect(204);

    refused(other.get("/api/v1/session"), 401);
    owner.http.get("/api/v1/session").expect(200);
  }

  @Test
  void a_token_shows_its_last_use_and_administrators_revoke_everybodys() {
    Person owner = join("has-a-token", "FACT_CHECKER");
    JsonNode made = token(owner, "READ");
    String list = "/api/v1/accounts/has-a-token/tokens";
    assertThat(administrator.http.get(list).json().at("/items/0").hasNonNull("lastUsedAt"))
        .isFalse();
    Http robot = reader.withToken(made.path("token").asText());
    robot.get("/api/v1/claims").expect(200);

    assertThat(administrator.http.get(list).json().at("/items/0/lastUsedAt").asText()).isNotEmpty();
    refused(owner.http.get(list), 403);
    administrator.http.delete(list + "/" + made.path("id").asLong(), "If-Match", "*").expect(204);
    refused(robot.get("/api/v1/claims"), 401);
  }

  private static JsonNode token(Person of, String scope) {
    return of.http
        .post(
            "/api/v1/tokens",
            "{\"label\": \"robot\", \"scopes\": [\"%s\"], \"days\": 1}".formatted(scope))
        .expect(201)
        .json();
  }
}
