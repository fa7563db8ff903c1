package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.common.Problems;

/**
 * Checks every ClaimReview of a JSON-LD document against the {@link LintRule}s: at the top, in a
 * list, in a {@code @graph} or nested in another object. A property may refer to another object of
 * the document by its {@code @id}.
 */
final class Lint {

  /** Bounds the work: a page has one ClaimReview, a list a few. */
  static final int MAX_REVIEWS = 100;

  private final Map<String, JsonNode> reviews = new LinkedHashMap<>();
  private final Map<String, ObjectNode> described = new HashMap<>();

  private Lint() {}

  static List<LintFinding> of(JsonNode document) {
    Lint lint = new Lint();
    lint.gather(document, "");
    return lint.findings();
  }

  private void gather(JsonNode node, String pointer) {
    if (node instanceof ObjectNode object) {
      if (object.size() > 1 && object.path("@id").isTextual()) {
        described.putIfAbsent(object.path("@id").asText(), object);
      }
      if (isClaimReview(object.path("@type"))) {
        reviews.put(pointer, object);
      }
      object
          .properties()
          .forEach(field -> gather(field.getValue(), pointer + "/" + escaped(field.getKey())));
    } else if (node instanceof ArrayNode array) {
      for (int n = 0; n < array.size(); n++) {
        gather(array.get(n), pointer + "/" + n);
      }
    }
  }

  private List<LintFinding> findings() {
    if (reviews.size() > MAX_REVIEWS) {
      throw Problems.invalid(Problems.WHOLE_BODY, MarkupError.TOO_MANY_CLAIM_REVIEWS, MAX_REVIEWS);
    }
    List<LintFinding> findings = new ArrayList<>();
    ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(reviews.values());
    add(findings, true, "", all);
    reviews.forEach((pointer, review) -> add(findings, false, pointer, whole(review)));
    return findings;
  }

  private static void add(List<LintFinding> to, boolean aboutAll, String pointer, JsonNode node) {
    for (LintRule rule : LintRule.values()) {
      if (rule.isAboutAll() == aboutAll && rule.isBrokenBy(node)) {
        to.add(rule.findingAt(pointer));
      }
    }
  }

  /** The review with the references resolved that the rules follow. */
  private JsonNode whole(JsonNode review) {
    ObjectNode whole = resolved(review, "author");
    whole = resolved(whole, "reviewRating");
    whole = resolved(whole, "itemReviewed");
    if (whole.path("itemReviewed").isObject()) {
      whole.set("itemReviewed", resolved(whole.path("itemReviewed"), "author"));
    }
    return whole;
  }

  private ObjectNode resolved(JsonNode of, String field) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll((ObjectNode) of);
    JsonNode part = of.path(field);
    JsonNode leadsTo =
        part.size() == 1 && part.isObject() ? described.get(part.path("@id").asText()) : null;
    return leadsTo == null ? copy : copy.set(field, leadsTo);
  }

  private static boolean isClaimReview(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isClaimReview(one)) {
          return true;
        }
      }
    }
    return type.asText().matches("(https?://schema\\.org/|schema:)?ClaimReview");
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
