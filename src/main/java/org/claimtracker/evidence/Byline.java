package org.claimtracker.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimtracker.claim.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself, in schema.org JSON-LD, Open Graph or older meta tags. Null where
 * it says nothing.
 *
 * @param title without the site name that many pages append
 */
public record Byline(String title, String author, String publisher, PartialDate publishedOn) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_TITLE_LENGTH = 500;
  private static final int MAX_NAME_LENGTH = 200;

  static Byline of(Document page) {
    List<JsonNode> articles = articles(page);
    return new Byline(
        first(
            MAX_TITLE_LENGTH,
            said(articles, article -> article.path("headline").asText()),
            tagged(page, "og:title", "twitter:title")),
        first(
            MAX_NAME_LENGTH,
            said(articles, article -> names(article.path("author"))),
            tagged(page, "author", "article:author", "parsely-author", "dc.creator")),
        first(
            MAX_NAME_LENGTH,
            said(articles, article -> names(article.path("publisher"))),
            tagged(page, "og:site_name", "dc.publisher", "application-name")),
        Stream.concat(
                said(articles, article -> article.path("datePublished").asText()),
                Stream.concat(
                    tagged(page, "article:published_time", "date", "dc.date"),
                    page
                        .select("time[datetime][itemprop=datePublished], time[datetime][pubdate]")
                        .stream()
                        .map(time -> time.attr("datetime"))))
            .map(Byline::day)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  private static Stream<String> said(List<JsonNode> articles, Function<JsonNode, String> part) {
    return articles.stream().map(part);
  }

  private static Stream<String> tagged(Document page, String... names) {
    return Stream.of(names)
        .flatMap(
            name -> page.select("meta[property=%s], meta[name=%s]".formatted(name, name)).stream())
        .map(tag -> tag.attr("content"));
  }

  /** An author may be given as a profile URL, which is not a name. */
  private static String first(int longest, Stream<String> said, Stream<String> tagged) {
    return Stream.concat(said, tagged)
        .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
        .filter(text -> !text.isEmpty() && !text.matches("https?://\\S+"))
        .map(text -> text.length() <= longest ? text : text.substring(0, longest - 1) + "…")
        .findFirst()
        .orElse(null);
  }

  private static PartialDate day(String moment) {
    try {
      return new PartialDate(moment.strip().replaceFirst("^(\\d{4}(-\\d\\d){0,2}).*", "$1"));
    } catch (IllegalArgumentException noDate) {
      return null;
    }
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

  private static List<JsonNode> articles(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode data = JSON.readTree(script.data());
        for (JsonNode top : data.isArray() ? data : List.of(data)) {
          for (JsonNode node : top.has("@graph") ? top.path("@graph") : List.of(top)) {
            if (isArticle(node.path("@type"))) {
              articles.add(node);
            }
          }
        }
      } catch (JacksonException unreadable) {
        // Broken JSON-LD: fall back to the meta tags.
        continue;
      }
    }
    return articles;
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.asText().matches(".*(Article|Posting|Report|Interview)")) {
        return true;
      }
    }
    return false;
  }
}
