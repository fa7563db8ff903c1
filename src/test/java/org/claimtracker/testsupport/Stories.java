package org.claimtracker.testsupport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Typical histories of claims, each returning the claim's slug. */
public final class Stories {

  /** Texts that YAML could misread or corrupt. */
  public static final List<String> ODD_TEXTS =
      List.of(
          "true",
          "no",
          "null",
          "~",
          "2025",
          "2025-03-19",
          "12:30:45",
          "1e3",
          "0x1F",
          "1_000",
          ".inf",
          "= 1",
          "<<",
          "- a list",
          "a: b",
          "a #b",
          "#b",
          "&a",
          "*a",
          "!a",
          "%a",
          "@a",
          "`a`",
          "|",
          ">",
          "? a",
          "[a]",
          "{a}",
          "'",
          "\"",
          "\\",
          "a\\nb",
          " leading",
          "trailing ",
          "\ttab\t",
          "a\n",
          "a\n\n",
          "\na",
          "a\r\nb",
          "  two\nlines",
          "two \nlines ",
          "a\u0085b",
          "a\u2028b",
          "\uFEFFa",
          "\u0001\u007f\u009f",
          "\uFFFE",
          "---",
          "...",
          "--- a\n...\n",
          "# a\nb",
          "x".repeat(2000),
          "Зеленський",
          "عربى",
          "😀",
          "é e\u0301",
          "a  b",
          "%YAML 1.1",
          "\u00a0a\u00a0");

  private final Person checker;
  private final Person editor;

  public Stories(Person checker, Person editor) {
    this.checker = checker;
    this.editor = editor;
  }

  public String published(String statement) {
    String slug = checker.handsIn(statement);
    editor.publishes(slug);
    return slug;
  }

  /** Published, then republished with other evidence and a correction. */
  public String corrected(String statement) {
    String slug = published(statement);
    correct(slug);
    return slug;
  }

  /** Publishes a second revision with other evidence, another rating and its correction. */
  public void correct(String slug) {
    long count =
        checker
            .adds(
                slug,
                """
                {"stance": "REFUTES", "passage": "There were 90.",
                 "source": {"title": "A count", "kind": "PRIMARY", "origin": "Air Force",
                            "url": "https://uk.wikipedia.org/wiki/Дрон?a={b}|c#d"}}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker
        .drafts(
            slug,
            """
            {"rating": "false", "summary": "There were 90.", "explanation": "**90**\\n\\nNot 150.\\n",
             "evidence": [%d], "selectionReason": "REACH",
             "correction": {"kind": "RATING_CHANGE", "wrong": "It said unproven.",
                            "right": "It is false.", "foundBy": "A reader"}}\
            """
                .formatted(count))
        .expect(200);
    checker.moves(slug, "submit").expect(200);
    editor.publishes(slug);
  }

  /** Every list of the claim is filled, and its verdict is in its second revision. */
  public String commented(String statement) {
    String slug = corrected(statement);
    String comment = "{\"text\": \"Well counted.\"}";
    editor.http.post("/api/v1/claims/" + slug + "/comments", comment).expect(201);
    return slug;
  }

  public String retracted(String statement) {
    String slug = corrected(statement);
    checker.moves(slug, "ask-retraction", "{\"reason\": \"The count was made up.\"}").expect(200);
    editor.moves(slug, "retract").expect(200);
    return slug;
  }

  /** Published, then edited on the desk: readers still get what was published. */
  public String movedOn(String statement) {
    String slug = published(statement);
    long added = checker.addsCaption(slug);
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug + "/evidence/" + checker.firstEvidenceOf(slug),
            """
            {"source": %s, "stance": "CONTEXT", "note": "Looked at again."}\
            """
                .formatted(Person.CAPTION),
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug,
            """
            {"statement": "%s, reworded", "language": "en-GB", "topics": ["Energy", "Drones"],
             "claimant": {"name": "Kyiv's press office", "kind": "ORGANISATION",
                          "sameAs": "http://www.wikidata.org/entity/Q1"}}\
            """
                .formatted(statement),
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    checker.drafts(slug, "mostly-true", "A draft of the next revision.", added).expect(200);
    return slug;
  }

  public String approved(String statement) {
    String slug = checker.handsIn(statement);
    editor.moves(slug, "approve").expect(200);
    return slug;
  }

  public String declined(String statement) {
    String slug = checker.logs(statement);
    checker.moves(slug, "decline", "{\"reason\": \"An opinion: no\"}").expect(200);
    return slug;
  }

  public String duplicate(String statement, String of) {
    String slug = checker.logs(statement);
    checker.moves(slug, "mark-duplicate", "{\"of\": \"%s\"}".formatted(of)).expect(200);
    return slug;
  }

  /** Without claimant or date. */
  public String undated(String statement) {
    return checker.logs(statement, "en");
  }

  /** A claim in another script, with as few details as possible and every odd text as evidence. */
  public String odd(String statement) {
    String slug = checker.logs(statement, "uk", "2024-02");
    for (String text : ODD_TEXTS) {
      ObjectNode evidence = Http.JSON.createObjectNode();
      evidence.put("stance", "CONTEXT").put("passage", text).put("note", text);
      evidence
          .putObject("source")
          .put("title", "T" + text.substring(0, Math.min(400, text.length())))
          .put("kind", "SECONDARY")
          .put("origin", "O")
          .put("interests", text);
      checker.adds(slug, evidence.toString()).expect(201);
    }
    return slug;
  }
}
