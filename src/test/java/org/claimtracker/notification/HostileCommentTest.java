package org.claimtracker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Comments that would keep everybody from being told, if one of them stopped the follower. */
@QuarkusTest
class HostileCommentTest extends Desk {

  private static final int LONGEST = 5000;

  @Inject NotificationSchedule schedule;

  static String[] comments() {
    return new String[] {
      "@editor " + "“".repeat(LONGEST - 8),
      // Two characters each: the cut falls between them, or just before.
      "@editor " + "🛩".repeat(LONGEST / 2 - 4),
      "@editor." + "🛩".repeat(LONGEST / 2 - 5) + "!",
      "@editor x" + "🛩".repeat(LONGEST / 2 - 5),
      "@editor " + "@".repeat(LONGEST - 8),
      "@editor " + "@a-".repeat(1600)
    };
  }

  @ParameterizedTest
  @MethodSource("comments")
  void whoever_is_named_in_it_is_told(String text) {
    String slug = checker.logs("Hostile words are said about it");
    checker
        .http
        .post(
            "/api/v1/claims/" + slug + "/comments",
            Http.JSON.createObjectNode().put("text", text).toString())
        .expect(201);
    schedule.tellNow();

    var told = editor.http.get("/api/v1/notifications?limit=1").json().at("/items/0");
    assertThat(told.path("claim").asText()).isEqualTo(slug);
    assertThat(told.path("kind").asText()).isEqualTo("MENTIONED");
    assertThat(told.path("said").asText()).hasSizeBetween(1998, 2000).endsWith("…");
    assertThat(editor.browser().get("/desk/notifications").expect(200).text())
        .contains("Hostile words are said about it");
  }
}
