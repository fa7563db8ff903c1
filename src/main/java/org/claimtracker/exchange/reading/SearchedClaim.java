package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A claim in an answer of Google's {@code claims:search}; each of its reviews is a row. */
final class SearchedClaim {

  static final String REVIEWS = "claimReview";

  private SearchedClaim() {}

  static List<RawReview> rows(JsonNode claim, JsonRows.Places places) {
    List<RawReview> rows = new ArrayList<>();
    for (JsonNode review : claim.path(REVIEWS)) {
      if (review.isObject()) {
        rows.add(row(claim, review, places.next()));
      }
    }
    if (rows.isEmpty()) {
      RawReview alone = row(claim, claim.path(REVIEWS), places.next());
      alone.broken = RowRefusal.NO_REVIEW;
      rows.add(alone);
    }
    return rows;
  }

  private static RawReview row(JsonNode claim, JsonNode review, RowPlace place) {
    RawReview row = new RawReview(place);
    row.claims = texts(claim.get("text"));
    row.claimants = texts(claim.get("claimant"));
    row.claimed = text(claim.get("claimDate"));
    row.title = text(review.get("title"));
    row.url = text(review.get("url"));
    row.publisher = text(review.path("publisher").get("name"));
    row.publisherUrl = text(review.path("publisher").get("site"));
    row.label = text(review.get("textualRating"));
    row.day = text(review.get("reviewDate"));
    row.language = text(review.get("languageCode"));
    return row;
  }

  private static List<String> texts(JsonNode value) {
    return Stream.ofNullable(text(value)).toList();
  }

  private static String text(JsonNode value) {
    return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
  }
}
