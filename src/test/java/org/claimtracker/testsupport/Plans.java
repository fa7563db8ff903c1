package org.claimtracker.testsupport;

import java.time.LocalDate;
import org.claimtracker.testsupport.Http.Answer;

/** What people plan for claims. */
public final class Plans {

  private Plans() {}

  /** Plans a claim anew in what the JSON names. */
  public static Answer plan(Person who, String slug, String plan) {
    return who.http.patch(
        "/api/v1/claims/" + slug + "/plan", plan, "If-Match", who.versionOf(slug));
  }

  /** Logs a claim that is to be checked by a day. */
  public static String due(Person who, String statement, LocalDate on) {
    String slug = who.logs(statement);
    plan(who, slug, "{\"dueOn\": \"%s\"}".formatted(on)).expect(200);
    return slug;
  }
}
