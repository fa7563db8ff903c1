package org.claimtracker.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;

/** Everybody with a credential, and its column in the table of permissions. */
record Everybody(Http http, String column) {

  static Map<String, Everybody> of(
      Http reader,
      Person checker,
      Person another,
      Person editor,
      Person second,
      Person administrator) {
    Map<String, Everybody> all = new LinkedHashMap<>();
    all.put("anonymous", new Everybody(reader, "anonymous"));
    all.put("the author", new Everybody(checker.http, "checker"));
    all.put("another checker", new Everybody(another.http, "checker"));
    all.put("the editor", new Everybody(editor.http, "editor"));
    all.put("another editor", new Everybody(second.http, "editor"));
    all.put("an administrator", new Everybody(administrator.http, "administrator"));
    all.put("a token to read", new Everybody(token(reader, editor, "READ"), "read"));
    all.put("a token to write", new Everybody(token(reader, editor, "WRITE"), "write"));
    Http reviews = token(reader, editor, "REVIEW_AND_PUBLISH");
    all.put("a token to review", new Everybody(reviews, "review"));
    return all;
  }

  private static Http token(Http reader, Person owner, String scope) {
    String wanted = "{\"label\": \"walk\", \"scopes\": [\"%s\"], \"days\": 1}".formatted(scope);
    return reader.withToken(
        owner.http.post("/api/v1/tokens", wanted).expect(201).json().path("token").asText());
  }
}
