package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.publish.http.PublicEndpoints;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.verdict.external.Checks;
import org.claimtracker.verdict.external.ExternalChecks;
import org.junit.jupiter.api.Test;

/** What other publishers found changes nothing that readers get of ours. */
@QuarkusTest
class ExternalChecksLeakTest extends Desk {

  private static final List<String> MAY_SHOW_THEM =
      List.of("/api/v1/match", "/api/v1/published/external-checks", "/search?");

  @Inject ExternalChecks checks;
  @Inject PublicEndpoints endpoints;

  @Test
  void what_others_found_is_in_none_of_our_lists_feeds_dumps_and_counts() {
    published("Standing at the lighthouse");
    PublicSurfaces surfaces = new PublicSurfaces(endpoints.all());
    Map<String, String> before = ours(surfaces);

    checks.take(
        Checks.IMPORT,
        null,
        List.of(
            Checks.of("Nightfall was sold at the lighthouse"),
            Checks.of("Secretly approved, as ALL of nightfall")));

    assertThat(
            reader
                .get(
                    "/search?lang=en&q=nightfall+was+sold+at+the+lighthouse", "Accept", "text/html")
                .text())
        .contains("Already checked by");
    assertThat(ours(surfaces)).isEqualTo(before);
    assertThat(before.keySet())
        .anyMatch(surface -> surface.startsWith("/dumps/"))
        .anyMatch(surface -> surface.startsWith("/feeds/claimreview.json"))
        .anyMatch(surface -> surface.startsWith("/sitemap"))
        .anyMatch(surface -> surface.startsWith("/v1alpha1/claims:search"))
        .contains("/");
  }

  private Map<String, String> ours(PublicSurfaces surfaces) {
    Map<String, String> read = new HashMap<>();
    for (List<String> requests :
        List.of(surfaces.lists(), surfaces.datedLists(), surfaces.notices())) {
      for (String surface : requests) {
        if (MAY_SHOW_THEM.stream().noneMatch(surface::contains)) {
          Answer answer =
              surface.startsWith("POST ")
                  ? reader.post(surface.split(" ", 3)[1], surface.split(" ", 3)[2])
                  : reader.get(surface);
          read.put(surface, answer.expect(200).text());
        }
      }
    }
    return read;
  }
}
