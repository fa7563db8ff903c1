package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.evidence.SourceDetails;

/** An appearance of the claim, or a source. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CreativeWork(
    @JsonProperty("@type") String type,
    String url,
    String name,
    String datePublished,
    Agent publisher,
    String archivedAt) {

  static CreativeWork of(AppearanceDetails appearance) {
    return new CreativeWork(
        "CreativeWork",
        appearance.url(),
        appearance.title(),
        ClaimReview.text(appearance.publishedOn()),
        appearance.publisher() == null ? null : Agent.organization(appearance.publisher(), null),
        appearance.archivedUrl());
  }

  static CreativeWork of(SourceDetails source) {
    return new CreativeWork("CreativeWork", source.url(), source.title(), null, null, null);
  }

  static CreativeWork named(String name) {
    return new CreativeWork("CreativeWork", null, name, null, null, null);
  }
}
