package org.claimtracker.testsupport;

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
