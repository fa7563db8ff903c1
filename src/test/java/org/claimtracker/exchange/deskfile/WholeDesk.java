package org.claimtracker.exchange.deskfile;

import java.sql.SQLException;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Plans;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Stories;

/** A desk on which everything was done once, so that no table of it is empty. */
record WholeDesk(Person checker, Person editor, Person administrator, Sql sql) {

  void fill() throws SQLException {
    Stories stories = new Stories(checker, editor);
    String corrected = stories.commented("A claim whose verdict was corrected");
    stories.retracted("A claim whose verdict was retracted");
    stories.movedOn("A claim that was edited after its verdict");
    stories.approved("A claim whose verdict waits");
    stories.odd("Зеленський: «150 дронів» — так");
    String original = checker.logs("Zzz the original");
    stories.duplicate("Aaa repeats it", original);
    checker.schedulesRecheck(corrected, "2099-01-01", "New figures are due").expect(200);
    Plans.plan(
            checker,
            corrected,
            """
            {"priority": "HIGH", "dueOn": "2099-01-01", "reach": {"number": 4000,
             "counts": "views", "source": "https://video.example/1", "readOn": "2026-01-01"}}\
            """)
        .expect(200);
    String other = checker.logs("Another claim about drones");
    checker
        .http
        .post(
            "/api/v1/claims/" + other + "/matches",
            """
            {"other": "%s", "decision": "DIFFERENT", "score": 0.97, "model": "words"}\
            """
                .formatted(original))
        .expect(201);
    administrator.makesIdleWebhook();
    checker
        .http
        .post(
            "/api/v1/requests",
            """
            {"kind": "REQUEST", "text": "The harbour clock runs backwards", "language": "en",
             "whereSeen": "https://news.example/clock", "email": "reader@example.org"}\
            """)
        .expect(201);
    administrator
        .http
        .post(
            "/api/v1/rating-scales",
            """
            {"key": "two-steps", "name": "Two steps", "ratings": [
              {"key": "so", "label": "So", "definition": "It is so.", "axisValue": 2,
               "words": {"uk": {"label": "Так", "definition": "Так є."}}},
              {"key": "not-so", "label": "Not so", "definition": "It is not.", "axisValue": 1}]}\
            """)
        .expect(201);
    checker.takesIn("The minister said that 150 drones struck Kyiv. It rained on Tuesday.");
    long bus = editor.sendsImport();
    editor
        .http
        .post(
            "/api/v1/import-labels",
            """
            {"labels": [{"publisher": "pages.example", "label": "Nearly sung",
                         "meaning": "mostly-true"}]}\
            """)
        .expect(200);
    String imported = "/api/v1/imports/" + bus;
    editor.http.post(imported + "/dry-run", null).expect(200);
    awaits(imported, "READY");
    editor.http.post(imported + "/run", null).expect(200);
    awaits(imported, "DONE");
    sql.execute(
        "insert into saved_filter (id, version, created_at, account_id, name, query)"
            + " select -1, 0, created_at, id, 'Mine', 'state=LOGGED' from account"
            + " where handle = 'checker'");
    sql.execute(
        "insert into spotting_model (id, version, created_at, number, trained_by, kept, dismissed,"
            + " average_precision, f1, shipped_average_precision, shipped_f1, folds_by, weights,"
            + " in_use, words_average_precision, words_f1) values (-1, 0, current_timestamp, 1,"
            + " 'editor', 3, 4, 0.1, 0.30000000000000004, 1e-7, 0.5, 'SENTENCE', '{}', false, 0,"
            + " 0)");
    sql.execute(
        "insert into notification_settings (id, version, created_at, account_id, language,"
            + " digested_at) select -1, 0, created_at, id, 'uk', created_at from account"
            + " where handle = 'checker'");
    sql.execute("insert into notification_choice values (-1, 'ANSWERED', 'NEVER')");
    sql.execute(
        "insert into notification (id, version, created_at, account_id, kind, actor, caused_by,"
            + " told) select -1, 0, created_at, id, 'ANSWERED', 'editor', 'a sample', 'NEVER'"
            + " from account where handle = 'checker'");
    administrator
        .http
        .post("/api/v1/interests", "{\"topic\": \"energy\", \"why\": \"A sample of the tests.\"}")
        .expect(201);
    editor
        .http
        .post(
            "/api/v1/claims/" + original + "/contacts",
            "{\"outcome\": \"NOT_SOUGHT\", \"notSought\": \"SELF_EVIDENT\"}")
        .expect(201);
    sql.execute("insert into slug_redirect values ('topic', 'former-energy', 'energy')");
  }

  private void awaits(String imported, String state) {
    Await.until(() -> editor.http.get(imported).json().path("state").asText().equals(state));
  }
}
