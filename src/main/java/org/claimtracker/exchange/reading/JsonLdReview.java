package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.exchange.reading.ReadingNote.Kind;
import org.claimtracker.exchange.reading.format.JsonLdTerms;
import org.claimtracker.exchange.reading.format.References;
import org.claimtracker.exchange.reading.text.ReviewAddress;
import org.claimtracker.exchange.reading.text.TextList;

/** Reads one ClaimReview, whose parts may be texts, objects, references or lists of these. */
final class JsonLdReview {

  private static final int MAX_STEPS = 4;

  private final JsonLdTerms terms;
  private final References references;
  private final Set<String> missing = new LinkedHashSet<>();

  private JsonLdReview(JsonLdTerms terms, References references) {
    this.terms = terms;
    this.references = references;
  }

  static RawReview of(JsonNode node, RowPlace place, JsonLdTerms terms, References references) {
    return new JsonLdReview(terms, references).read(terms.members(node), place);
  }

  private RawReview read(Map<String, JsonNode> review, RowPlace place) {
    RawReview row = new RawReview(place);
    row.claims = texts(review.get("claimReviewed"));
    row.title = first(review, "name", "headline");
    row.url = first(review, "url");
    row.day = first(review, "datePublished");
    row.language = language(review);
    nodes(review.get("author")).findFirst().ifPresent(author -> publisher(row, author));
    if (row.publisher == null) {
      nodes(review.get("publisher")).findFirst().ifPresent(author -> publisher(row, author));
    }
    nodes(review.get("reviewRating")).findFirst().ifPresent(rating -> rating(row, rating));
    row.tags =
        texts(review.get("keywords")).stream()
            .flatMap(tags -> TextList.tags(tags).stream())
            .toList();
    item(row, nodes(review.get("itemReviewed")).map(terms::members).toList());
    missing.forEach(id -> row.notes.add(ReadingNote.of(Kind.REFERENCE_NOT_FOUND, id)));
    return row;
  }

  private void publisher(RawReview row, JsonNode author) {
    if (author.isObject()) {
      Map<String, JsonNode> members = terms.members(author);
      row.publisher = first(members, "name");
      row.publisherUrl = first(members, "url");
    } else {
      row.publisher = author.asText();
    }
  }

  private void rating(RawReview row, JsonNode rating) {
    if (!rating.isObject()) {
      row.label = rating.asText();
      return;
    }
    Map<String, JsonNode> members = terms.members(rating);
    row.label = first(members, "alternateName", "name");
    row.value = first(members, "ratingValue");
    row.worst = first(members, "worstRating");
    row.best = first(members, "bestRating");
  }

  private void item(RawReview row, List<Map<String, JsonNode>> items) {
    List<String> claimants = new ArrayList<>();
    List<String> people = new ArrayList<>();
    List<String> appearances = new ArrayList<>();
    for (Map<String, JsonNode> item : items) {
      nodes(item.get("author")).forEach(author -> claimant(author, claimants, people));
      Stream.of("firstAppearance", "appearance")
          .flatMap(name -> nodes(item.get(name)))
          .map(
              work ->
                  work.isObject()
                      ? first(terms.members(work), "url", JsonLdTerms.ID)
                      : work.asText())
          .forEach(appearances::add);
      row.claimed = row.claimed == null ? first(item, "datePublished") : row.claimed;
    }
    appearances.removeIf(address -> address == null || address.isBlank());
    row.claimants = claimants;
    row.people = people;
    row.appearances = appearances.stream().distinct().toList();
  }

  private void claimant(JsonNode author, List<String> names, List<String> addresses) {
    if (!author.isObject()) {
      names.add(author.asText());
      return;
    }
    Map<String, JsonNode> members = terms.members(author);
    String name = first(members, "name");
    if (name != null) {
      names.add(name);
      addresses.addAll(texts(members.get("url")));
      addresses.addAll(texts(members.get("sameAs")));
    }
  }

  private String language(Map<String, JsonNode> review) {
    String told = first(review, "inLanguage");
    JsonNode claim = review.get("claimReviewed");
    if (told == null && claim != null) {
      JsonNode value = claim.isArray() ? claim.path(0) : claim;
      told = value.path("@language").asText(null);
    }
    return told == null ? terms.language() : told;
  }

  /** The first text that is not blank, under the first name that has one. */
  private String first(Map<String, JsonNode> members, String... names) {
    return Stream.of(names)
        .flatMap(name -> texts(members.get(name)).stream())
        .findFirst()
        .orElse(null);
  }

  /** Every text that is not blank. */
  private List<String> texts(JsonNode value) {
    return values(value).map(this::text).filter(text -> text != null && !text.isBlank()).toList();
  }

  private String text(JsonNode value) {
    if (!value.isObject()) {
      return value.asText();
    }
    Map<String, JsonNode> members = terms.members(value);
    return Stream.of(JsonLdTerms.VALUE, JsonLdTerms.ID, "alternateName", "name")
        .map(members::get)
        .filter(member -> member != null && member.isValueNode())
        .map(JsonNode::asText)
        .findFirst()
        .orElse(null);
  }

  /** Every value, with references followed; those that lead nowhere are noted. */
  private Stream<JsonNode> nodes(JsonNode value) {
    return values(value)
        .map(node -> followed(node, MAX_STEPS))
        .filter(node -> node != null && (node.isObject() || !node.asText().isBlank()));
  }

  private JsonNode followed(JsonNode node, int steps) {
    JsonNode id =
        node.isObject() && node.size() == 1 ? terms.members(node).get(JsonLdTerms.ID) : null;
    if (id == null || !id.isTextual()) {
      return node;
    }
    JsonNode found = steps == 0 ? null : references.find(id.asText());
    if (found == null) {
      missing.add(id.asText());
      return ReviewAddress.isAddress(id.asText()) ? node : null;
    }
    return followed(found, steps - 1);
  }

  private static Stream<JsonNode> values(JsonNode value) {
    if (value == null || value.isNull()) {
      return Stream.empty();
    }
    return value.isArray()
        ? value.valueStream().filter(one -> one.isObject() || one.isValueNode() && !one.isNull())
        : Stream.of(value);
  }
}
