package org.claimtracker.evidence;

import java.util.stream.Stream;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.language.text.Shortening;
import org.jsoup.nodes.Document;

/**
 * What a page says about itself, in schema.org JSON-LD, Open Graph or older meta tags. Null where
 * it says nothing.
 *
 * @param title without the site name that many pages append
 */
public record Byline(String title, String author, String publisher, PartialDate publishedOn) {

  private static final int MAX_TITLE_LENGTH = 500;
  private static final int MAX_NAME_LENGTH = 200;

  static Byline of(Document page, StructuredData data) {
    return new Byline(
        first(MAX_TITLE_LENGTH, data.texts("headline"), tagged(page, "og:title", "twitter:title")),
        first(
            MAX_NAME_LENGTH,
            data.names("author"),
            tagged(page, "author", "article:author", "parsely-author", "dc.creator")),
        first(
            MAX_NAME_LENGTH,
            data.names("publisher"),
            tagged(page, "og:site_name", "dc.publisher", "application-name")),
        PublicationDay.of(page, data));
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
        .map(text -> Shortening.of(text, longest))
        .findFirst()
        .orElse(null);
  }
}
