package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.exchange.reading.format.JsonLdTerms;
import org.claimtracker.exchange.reading.format.References;

/** The rows in JSON that is in memory: ClaimReviews, and claims of Google's answers. */
final class JsonRows {

  /** Gives the next row its place. */
  interface Places {
    RowPlace next();
  }

  private final JsonLdTerms terms;
  private final References references;
  private final Places places;
  private final List<RawReview> rows = new ArrayList<>();

  JsonRows(JsonLdTerms terms, References references, Places places) {
    this.terms = terms;
    this.references = references;
    this.places = places;
  }

  /** Every row in a value, in its order. */
  List<RawReview> in(JsonNode value) {
    collect(value);
    return rows;
  }

  private void collect(JsonNode value) {
    if (value.isObject()) {
      Map<String, JsonNode> members = terms.members(value);
      if (terms.isReview(members.get(JsonLdTerms.TYPE))) {
        if (!isReference(members)) {
          rows.add(JsonLdReview.of(value, places.next(), terms, references));
        }
        return;
      }
      JsonNode reviews = members.get(SearchedClaim.REVIEWS);
      if (reviews != null && reviews.isArray()) {
        rows.addAll(SearchedClaim.rows(value, places));
        return;
      }
    }
    value.forEach(this::collect);
  }

  /** A review that is told elsewhere, and only named here. */
  private boolean isReference(Map<String, JsonNode> members) {
    return members.size() == 2
        && members.containsKey(JsonLdTerms.ID)
        && references.find(members.get(JsonLdTerms.ID).asText()) != null;
  }

  /** Learns from every context in a value. */
  static void learn(JsonNode value, JsonLdTerms terms) {
    Stream.ofNullable(value.get(JsonLdTerms.CONTEXT)).forEach(terms::learn);
    value.forEach(member -> learn(member, terms));
  }
}
