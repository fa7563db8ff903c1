package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.jackson2.JacksonFactory;
import com.google.api.services.factchecktools.v1alpha1.FactCheckTools;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1Claim;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1ClaimReview;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Google's own client of the Fact Check Tools API, with only its root URL changed. */
@QuarkusTest
class GoogleClientTest extends Desk {

  @TestHTTPResource("/")
  String root;

  private FactCheckTools client;

  @BeforeEach
  @SuppressWarnings("deprecation") // The JSON library that this client brings.
  void build() {
    client =
        new FactCheckTools.Builder(
                new NetHttpTransport(), JacksonFactory.getDefaultInstance(), null)
            .setApplicationName("A test")
            .setRootUrl(root)
            .build();
  }

  @Test
  void it_reads_a_claim_with_its_review() throws IOException {
    String slug = published("Gloves were knitted by robots");

    GoogleFactcheckingFactchecktoolsV1alpha1Claim claim =
        client
            .claims()
            .search()
            .setKey("any key at all")
            .setQuery("robots knitted")
            .setLanguageCode("en-GB")
            .setMaxAgeDays(1)
            .setReviewPublisherSiteFilter("localhost")
            .execute()
            .getClaims()
            .get(0);

    assertThat(claim.getText()).isEqualTo("Gloves were knitted by robots");
    assertThat(claim.getClaimant()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(claim.getClaimDate()).isEqualTo("2025-03-19T00:00:00Z");
    GoogleFactcheckingFactchecktoolsV1alpha1ClaimReview review = claim.getClaimReview().get(0);
    assertThat(review.getPublisher().getName()).isEqualTo("Claim Tracker");
    assertThat(review.getPublisher().getSite()).isEqualTo("localhost");
    assertThat(review.getUrl()).isEqualTo("http://localhost:8080/v/" + slug);
    assertThat(review.getTitle()).isEqualTo("Unproven: Gloves were knitted by robots");
    assertThat(review.getReviewDate())
        .isEqualTo(reader.get("/api/v1/verdicts/" + slug).json().path("firstPublishedAt").asText());
    assertThat(review.getTextualRating()).isEqualTo("Unproven");
    assertThat(review.getLanguageCode()).isEqualTo("en");
  }

  @Test
  void it_turns_all_pages_while_claims_are_published() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      expected.add(0, "Kites over the canal " + n);
      published(expected.get(0));
    }
    FactCheckTools.Claims.Search search =
        client.claims().search().setQuery("kites canal").setPageSize(2);

    List<String> read = new ArrayList<>();
    String token;
    do {
      GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse page =
          search.execute();
      page.getClaims().forEach(claim -> read.add(claim.getText()));
      token = page.getNextPageToken();
      search.setPageToken(token);
      if (read.size() == 2) {
        published("Kites over the canal, meanwhile");
      }
    } while (token != null);

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void it_understands_what_is_refused() {
    assertThatThrownBy(() -> client.claims().search().execute())
        .isInstanceOfSatisfying(
            GoogleJsonResponseException.class,
            refused -> {
              assertThat(refused.getStatusCode()).isEqualTo(400);
              assertThat(refused.getDetails().getCode()).isEqualTo(400);
              assertThat(refused.getDetails().getMessage()).contains("query");
              assertThat(refused.getDetails().get("status")).isEqualTo("INVALID_ARGUMENT");
            });
  }

  @Test
  void it_reads_that_nothing_is_found() throws IOException {
    assertThat(client.claims().search().setQuery("never said by anybody").execute().getClaims())
        .isNull();
  }
}
