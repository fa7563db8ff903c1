package org.claimtracker.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The articles that a page describes in schema.org JSON-LD. */
final class StructuredData {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nested graphs are not followed further. */
  private static final int MAX_DEPTH = 3;

  private final List<JsonNode> articles = new ArrayList<>();

  static StructuredData of(Document page) {
    StructuredData data = new StructuredData();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        data.collect(JSON.readTree(script.data()), 0);
      } catch (JacksonException unreadable) {
        // Broken JSON-LD: the meta tags and the text remain.
        continue;
      }
    }
    return data;
  }

  private void collect(JsonNode node, int depth) {
    if (node == null || depth > MAX_DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> collect(one, depth + 1));
    } else if (isArticle(node.path("@type"))) {
      articles.add(node);
    } else {
      collect(node.get("@graph"), depth + 1);
      collect(node.get("mainEntity"), depth + 1);
    }
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.asText().matches(".*(Article|Posting|Report|Interview)")) {
        return true;
      }
    }
    return false;
  }

  Stream<String> texts(String field) {
    return texts(article -> article.path(field).asText());
  }

  private Stream<String> texts(Function<JsonNode, String> part) {
    return articles.stream().map(part).map(StructuredData::decoded);
  }

  Stream<String> names(String field) {
    return texts(article -> names(article.path(field)));
  }

  /** The paragraphs of the article's text; empty where it is not given. */
  List<String> body() {
    return articles.stream()
        .map(article -> article.path("articleBody").asText())
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(StructuredData::paragraphs)
        .orElse(List.of());
  }

  private static List<String> paragraphs(String body) {
    List<String> paragraphs = new ArrayList<>();
    String decoded = decoded(body);
    if (decoded.matches("(?s).*<(?:p|div|br)\\b.*")) {
      Jsoup.parse(decoded).body().traverse(new TextBlocks(paragraphs));
    } else {
      decoded
          .lines()
          .map(line -> line.replaceAll("[\\p{Cntrl}\\s\u00a0]+", " ").strip())
          .filter(line -> !line.isEmpty())
          .forEach(paragraphs::add);
    }
    return paragraphs;
  }

  /** Entities have no meaning in JSON, but are found there all the same, also encoded twice. */
  private static String decoded(String text) {
    return Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
  }

  /** The names of one or more people or organisations, in any of the forms that JSON-LD allows. */
  private static String names(JsonNode who) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : who.isArray() ? who : List.of(who)) {
      String name = one.isTextual() ? one.asText() : one.path("name").asText();
      if (!name.isBlank() && !name.matches("https?://\\S+")) {
        names.add(name.strip());
      }
    }
    return String.join(", ", names);
  }
}
