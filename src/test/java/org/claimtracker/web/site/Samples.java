package org.claimtracker.web.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;

/** Published sample verdicts. */
final class Samples {

  static final String ARABIC = "شرب الماء الساخن يقتل الفيروس خلال ساعة واحدة";
  static final String UKRAINIAN = "Дрони вдарили по енергетиці вночі";

  private final Person checker;
  private final Person editor;

  Samples(Person checker, Person editor) {
    this.checker = checker;
    this.editor = editor;
  }

  /** Publishes a claim in a language, without a claimant. */
  String published(String statement, String language) {
    ObjectNode claim = Http.JSON.createObjectNode();
    claim.put("statement", statement).put("language", language).put("statedOn", "2025-03");
    claim.putArray("topics").add("Energy");
    String slug = checker.logs(claim);
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "false", "The summary of it.", caption).expect(200);
    publish(slug);
    return slug;
  }

  /** Publishes a correction. */
  void corrects(String slug, String kind, String rating, String summary, String right) {
    ObjectNode text = Http.JSON.createObjectNode();
    text.put("rating", rating).put("summary", summary);
    text.put("explanation", "# Found\n\nSee **the count** of " + right);
    text.putArray("evidence").add(checker.firstEvidenceOf(slug));
    text.putObject("correction")
        .put("kind", kind)
        .put("wrong", "It was put otherwise.")
        .put("right", right);
    checker.drafts(slug, text.toString()).expect(200);
    publish(slug);
  }

  void retracts(String slug, String reason) {
    checker.moves(slug, "ask-retraction", "{\"reason\": \"%s\"}".formatted(reason)).expect(200);
    editor.moves(slug, "retract").expect(200);
  }

  private void publish(String slug) {
    checker.moves(slug, "submit").expect(200);
    editor.publishes(slug);
  }
}
