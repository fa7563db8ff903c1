package org.claimtracker.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A test against the running application: the desk's people, and an anonymous reader. */
@Tag("application")
@QuarkusTestResource(TestDatabase.class)
public abstract class Desk {

  public static final String EDITORS_PASSWORD = "the editor of the tests";

  private static URI peopleAreFor;
  private static Person theEditor;
  private static Person theSecondEditor;
  private static Person theChecker;
  private static Person theAdministrator;

  @TestHTTPResource("/")
  protected URI base;

  /** What operators alone can reach. */
  @TestHTTPResource(value = "/", management = true)
  protected URI management;

  /** Editor and administrator, as after the first start. */
  protected Person editor;

  protected Person secondEditor;
  protected Person checker;
  protected Person administrator;
  protected Http reader;

  @BeforeEach
  void comeIn() {
    reader = Http.anonymous(base);
    if (!base.equals(peopleAreFor)) {
      // The index opens after the server starts to answer; earlier responses are not cached.
      Await.until(
          () -> Http.anonymous(management).get("/q/health/ready").text().contains("\"READY\""));
      Http signedIn = reader.signedIn("editor", EDITORS_PASSWORD);
      theEditor = new Person("editor", signedIn);
      theSecondEditor = join("second-editor", "EDITOR");
      theChecker = join("checker", "FACT_CHECKER");
      theAdministrator = join("administrator", "ADMINISTRATOR");
      peopleAreFor = base;
    }
    editor = theEditor;
    secondEditor = theSecondEditor;
    checker = theChecker;
    administrator = theAdministrator;
  }

  /** Creates an account and signs it in. */
  protected Person join(String handle, String role) {
    return theEditor.brings(handle, role, reader);
  }

  /** A published verdict, approved and published by the editor. */
  protected String published(String statement) {
    String slug = checker.handsIn(statement);
    editor.publishes(slug);
    return slug;
  }

  /** Submits, approves and publishes the draft. */
  protected void publishes(String slug) {
    checker.moves(slug, "submit").expect(200);
    editor.publishes(slug);
  }

  /** Requests a retraction, and retracts. */
  protected void retracts(String slug, String reason) {
    checker.moves(slug, "ask-retraction", "{\"reason\": \"%s\"}".formatted(reason)).expect(200);
    editor.moves(slug, "retract").expect(200);
  }

  /**
   * Waits until the index, which is built in the background, has everything published. The last
   * parameter differs each time, so it bypasses the cache.
   */
  protected void indexed() {
    String counted = "/api/v1/verdicts?limit=1&facets=true&topic=" + System.nanoTime();
    Await.until(() -> reader.get(counted).json().has("facets"));
  }

  /** The names of the rules that a claim's view gives against a move. */
  protected static List<String> reasons(JsonNode claim, String move) {
    for (JsonNode forbidden : claim.path("forbiddenMoves")) {
      if (forbidden.path("move").asText().equals(move)) {
        List<String> rules = new ArrayList<>();
        forbidden.path("reasons").forEach(reason -> rules.add(reason.path("rule").asText()));
        return rules;
      }
    }
    return List.of();
  }
}
