package org.claimtracker.testsupport;

import org.claimtracker.testsupport.Http.Answer;

/** What people of the desk say to each other about a claim. */
public final class Talk {

  private Talk() {}

  /** Comments on a claim; returns the comment's id. */
  public static long comments(Person who, String slug, String text) {
    return says(who, slug, text, null);
  }

  /** Answers a comment; returns the answer's id. */
  public static long answers(Person who, String slug, long comment, String text) {
    return says(who, slug, text, comment);
  }

  /** Suggests wording for a passage of the summary, none for null; returns the comment's id. */
  public static long suggests(Person who, String slug, String passage, String wording) {
    return marks(who, slug, "SUMMARY", passage, wording, null)
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /** Notes that the claimant was asked and answered; returns the contact's id. */
  public static long asks(Person who, String slug, String question) {
    var contact =
        Http.JSON
            .createObjectNode()
            .put("outcome", "ANSWERED")
            .put("askedOn", "2025-03-20")
            .put("means", "Mail to the press office")
            .put("answerBy", "2025-03-24")
            .put("question", question)
            .put("answer", "The air force did, they say.")
            .put("answeredOn", "2025-03-22");
    return who.http
        .post("/api/v1/claims/" + slug + "/contacts", contact.toString())
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /** Comments on a passage of the draft, whatever comes of it. */
  public static Answer marks(
      Person who, String slug, String field, String passage, String wording, Long answers) {
    var said = Http.JSON.createObjectNode().put("text", "Say it better.");
    said.putObject("passage").put("field", field).put("exact", passage);
    said.put("wording", wording).put("answers", answers);
    return who.http.post("/api/v1/claims/" + slug + "/comments", said.toString());
  }

  private static long says(Person who, String slug, String text, Long answers) {
    var said = Http.JSON.createObjectNode().put("text", text).put("answers", answers);
    return who.http
        .post("/api/v1/claims/" + slug + "/comments", said.toString())
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }
}
