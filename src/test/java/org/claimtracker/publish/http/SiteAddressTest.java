package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PublicPaths;
import org.junit.jupiter.api.Test;

/** What is published names the desk's public address, whatever host a request was sent to. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
class SiteAddressTest extends Desk {

  @Inject PublicEndpoints endpoints;

  @Test
  void no_answer_names_the_host_of_the_request_or_this_machine() {
    String slug = published("Published at an address");
    retracts(published("Retracted at an address"), "It was made up.");
    int named = 0;
    for (DeclaredEndpoint endpoint : endpoints.all()) {
      if (endpoint.method().equals("GET")
          && !endpoint.template().matches(".*(of-the-tests|\\{receipt}).*")) {
        for (String accept : List.of("*/*", "application/ld+json;q=0.9, */*;q=0.1")) {
          Answer answer = reader.get(path(endpoint, slug), "Accept", accept).expect(200);
          assertThat(answer.text() + answer.headers().map())
              .as("%s", endpoint)
              .doesNotContain("localhost", "127.0.0.1", base.getAuthority());
          named += answer.text().contains("https://facts.example/") ? 1 : 0;
        }
      }
    }
    assertThat(named).as("answers with an address").isGreaterThan(20);
  }

  private static String path(DeclaredEndpoint endpoint, String slug) {
    return PublicPaths.of(endpoint, slug, "https://facts.example");
  }
}
