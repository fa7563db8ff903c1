package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A published verdict of another Claim Tracker, as its dump has it. */
final class VerdictLine {

  private VerdictLine() {}

  static boolean isOne(JsonNode value) {
    return value.path("slug").isTextual()
        && value.path("statement").isTextual()
        && value.path("rating").isObject();
  }

  /**
   * @param site the address that the verdicts stand below; null if nothing tells it, and then they
   *     have none
   */
  static RawReview row(JsonNode verdict, RowPlace place, String site) {
    RawReview row = new RawReview(place);
    row.claims = List.of(verdict.path("statement").asText());
    row.claimants = texts(verdict.path("claimant").path("name"));
    row.claimed = text(verdict.path("statedOn"));
    row.url =
        site == null ? text(verdict.path("url")) : site + "/v/" + verdict.path("slug").asText();
    row.publisherUrl = site;
    row.day = text(verdict.path("publishedAt"));
    row.language = text(verdict.path("language"));
    row.tags =
        verdict
            .path("topics")
            .valueStream()
            .flatMap(topic -> texts(topic.path("name")).stream())
            .toList();
    row.appearances =
        verdict
            .path("appearances")
            .valueStream()
            .flatMap(one -> texts(one.path("url")).stream())
            .toList();
    row.label = text(verdict.path("rating").path("label"));
    return row;
  }

  private static List<String> texts(JsonNode value) {
    return Stream.ofNullable(text(value)).toList();
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}
