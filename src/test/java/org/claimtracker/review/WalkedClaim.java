package org.claimtracker.review;

import org.claimtracker.review.DeskModel.Try;
import org.claimtracker.review.DeskModel.Who;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;

/** A claim under random attempts, with the version and state that it should have. */
final class WalkedClaim {

  /** A person and a credential. */
  record Walker(Who who, Http http) {}

  /** One attempt. */
  record Step(Walker walker, Try attempt) {}

  final String slug;
  final DeskModel model = new DeskModel();
  String etag;
  int steps;
  private final long evidence;
  private final String original;

  WalkedClaim(String slug, long evidence, String original, String etag) {
    this.slug = slug;
    this.evidence = evidence;
    this.original = original;
    this.etag = etag;
  }

  Answer send(Step step) {
    String path = "/api/v1/claims/" + slug;
    Http http = step.walker().http();
    String[] ifMatch = {"If-Match", etag};
    String move = path + "/" + step.attempt().name().replace('_', '-');
    return switch (step.attempt()) {
      case draft_complete -> http.put(path + "/verdict", Person.whole(complete()), ifMatch);
      case draft_without_summary -> http.put(path + "/verdict", Person.whole("{}"), ifMatch);
      // Each time anew: a patch that changes nothing makes nobody an author.
      case reword ->
          http.patch(
              path,
              "{\"statement\": \"Reworded after version %s\"}".formatted(etag.replace("\"", "")),
              ifMatch);
      case add_evidence -> http.post(path + "/evidence", evidence(), ifMatch);
      case mark_duplicate -> http.post(move, "{\"of\": \"" + original + "\"}", ifMatch);
      case assign -> http.post(move, "{\"to\": \"checker\"}", ifMatch);
      case schedule -> http.post(move, "{\"at\": \"2099-01-01T00:00:00Z\"}", ifMatch);
      case decline, withdraw, reopen, ask_retraction, refuse_retraction ->
          http.post(move, "{\"reason\": \"The walk wants it.\"}", ifMatch);
      case request_changes -> http.post(move, "{\"comment\": \"Again.\"}", ifMatch);
      default -> http.post(move, null, ifMatch);
    };
  }

  private String complete() {
    return """
        {"rating": "unproven", "summary": "Not shown.", "evidence": [%d],
         "correction": {"kind": "RATING_CHANGE", "wrong": "Before.", "right": "After."}}"""
        .formatted(evidence);
  }

  private static String evidence() {
    return "{\"stance\": \"CONTEXT\", \"source\": " + Person.CAPTION + "}";
  }
}
