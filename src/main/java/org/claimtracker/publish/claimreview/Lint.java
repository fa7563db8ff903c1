package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimtracker.common.Problems;

/**
 * Checks every ClaimReview and MediaReview of a JSON-LD document against the {@link LintRule}s: at
 * the top, in a list, in a {@code @graph} or nested in another object. A property may refer to
 * other objects of the document by their {@code @id}.
 */
final class Lint {

  /** Bounds the work: a page has one ClaimReview, a list a few. */
  static final int MAX_REVIEWS = 100;

  /** Properties whose references are followed. */
  private static final List<String> PARTS = List.of("author", "reviewRating", "itemReviewed");

  private static final List<String> PARTS_OF_ITEM =
      List.of("author", "appearance", "firstAppearance", "mediaItemAppearance");

  private static final Pattern MEDIA_REVIEW = type("MediaReview");
  private static final Pattern CLAIM_REVIEW = type("ClaimReview");

  private final Map<String, JsonNode> reviews = new LinkedHashMap<>();
  private final Map<String, JsonNode> mediaReviews = new LinkedHashMap<>();
  private final Map<String, ObjectNode> described = new HashMap<>();
  private final Map<ObjectNode, String> pointers = new IdentityHashMap<>();

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
        pointers.put(object, pointer);
      }
      if (is(CLAIM_REVIEW, object.path("@type"))) {
        reviews.put(pointer, object);
      } else if (is(MEDIA_REVIEW, object.path("@type"))) {
        mediaReviews.put(pointer, object);
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
    if (reviews.size() + mediaReviews.size() > MAX_REVIEWS) {
      throw Problems.invalid(Problems.WHOLE_BODY, MarkupError.TOO_MANY_CLAIM_REVIEWS, MAX_REVIEWS);
    }
    List<LintFinding> findings = new ArrayList<>();
    if (mediaReviews.isEmpty() || !reviews.isEmpty()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(reviews.values());
      add(findings, LintRule.About.ALL, "", all);
    }
    reviews.forEach((at, review) -> add(findings, LintRule.About.CLAIM_REVIEW, at, review));
    mediaReviews.forEach((at, review) -> add(findings, LintRule.About.MEDIA_REVIEW, at, review));
    return findings;
  }

  private void add(List<LintFinding> to, LintRule.About about, String pointer, JsonNode node) {
    JsonNode whole = about == LintRule.About.ALL ? node : whole((ObjectNode) node);
    for (LintRule rule : LintRule.values()) {
      if (rule.concerns(about) && rule.isBrokenBy(whole)) {
        to.add(rule.findingAt(pointer));
      }
    }
    if (about != LintRule.About.ALL) {
      MarkupAddresses addresses = new MarkupAddresses(to, described, pointers);
      addresses.check(node, pointer);
    }
  }

  /** The review with its references resolved, and the first of several ratings and items. */
  private JsonNode whole(ObjectNode review) {
    ObjectNode whole = resolved(review, PARTS);
    for (String one : List.of("reviewRating", "itemReviewed")) {
      JsonNode first =
          Markup.each(whole.path(one)).filter(JsonNode::isObject).findFirst().orElse(null);
      if (first != null) {
        whole.set(one, first);
      }
    }
    if (whole.path("itemReviewed") instanceof ObjectNode item) {
      whole.set("itemReviewed", resolved(item, PARTS_OF_ITEM));
    }
    return whole;
  }

  private ObjectNode resolved(ObjectNode of, List<String> fields) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll(of);
    for (String field : fields) {
      JsonNode part = of.path(field);
      if (part.isArray()) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        part.forEach(one -> list.add(target(one)));
        copy.set(field, list);
      } else if (part.isObject()) {
        copy.set(field, target(part));
      }
    }
    return copy;
  }

  private JsonNode target(JsonNode part) {
    JsonNode leadsTo =
        part.size() == 1 && part.isObject() ? described.get(part.path("@id").asText()) : null;
    return leadsTo == null ? part : leadsTo;
  }

  private static Pattern type(String name) {
    return Pattern.compile("(?:https?://schema\\.org/|schema:)?" + name);
  }

  private static boolean is(Pattern wanted, JsonNode type) {
    return Markup.each(type).anyMatch(one -> wanted.matcher(one.asText()).matches());
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
