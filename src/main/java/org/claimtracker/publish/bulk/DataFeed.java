package org.claimtracker.publish.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.claimreview.Agent;
import org.claimtracker.publish.claimreview.ClaimReview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All ClaimReviews in one document: a schema.org DataFeed, as Data Commons ingests it.
 *
 * @param dateModified the last publication or retraction
 * @param dataFeedElement streamed after all other properties
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"@context", "@type", "name", "url", "dataFeedElement"})
record DataFeed(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    String name,
    String url,
    String dateModified,
    String sdLicense,
    Agent sdPublisher,
    List<Element> dataFeedElement) {

  static final String ELEMENTS = "dataFeedElement";

  /** The ClaimReviews of one page; always one here. */
  @Schema(
      name = "DataFeedItem",
      requiredProperties = {"@type", "url", "dateCreated", "dateModified", "item"})
  record Element(
      @JsonProperty("@type") String type,
      String url,
      String dateCreated,
      String dateModified,
      List<ClaimReview> item) {

    static Element of(ClaimReview review) {
      return new Element(
          "DataFeedItem",
          review.url(),
          review.datePublished(),
          review.dateModified(),
          List.of(review));
    }
  }

  /** The document without its elements. */
  static DataFeed head(SiteConfig site, String address, Instant modified) {
    return new DataFeed(
        "https://schema.org",
        "DataFeed",
        site.name(),
        address,
        modified.toString(),
        site.license().orElse(null),
        Agent.of(site),
        null);
  }
}
