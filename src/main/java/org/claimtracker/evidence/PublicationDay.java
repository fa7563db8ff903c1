package org.claimtracker.evidence;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.language.text.WrittenDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day on which a page was published, by the first of these that gives one: structured data,
 * meta tags, marked times, elements named after dates, a line of the text, the address.
 */
final class PublicationDay {

  private static final String META =
      Stream.of(
              "article:published_time",
              "og:article:published_time",
              "datePublished",
              "date",
              "dc.date",
              "dc.date.issued",
              "dcterms.date",
              "dcterms.created",
              "dcterms.issued",
              "pubdate",
              "publishdate",
              "publish-date",
              "publish_date",
              "publication_date",
              "sailthru.date",
              "parsely-pub-date",
              "cxenseparse:recs:publishtime",
              "article.published",
              "citation_publication_date")
          .flatMap(
              name ->
                  Stream.of("property", "name", "itemprop")
                      .map(kind -> "meta[%s=%s]".formatted(kind, name)))
          .reduce((one, other) -> one + ", " + other)
          .orElseThrow();

  private static final String MARKED =
      "[itemprop=datePublished], time[pubdate], time.published, abbr.published, .dt-published,"
          + " .entry-date, article time[datetime], header time[datetime], main time[datetime]";

  private static final String NAMED =
      "[class*=publish], [class*=pubdate], [class*=post-date], [class*=article-date],"
          + " [class*=byline], [class*=dateline], [class*=timestamp], [class~=(?i)^(?:.*[\\s_-])?date(?:[\\s_-].*)?$],"
          + " [id*=pubdate], [id~=(?i)^date$], time";

  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

  /** A line with a date is short. */
  private static final int MAX_LINE = 120;

  /** Each may hold the whole page. */
  private static final int MAX_LOOKED_AT = 40;

  private static final int FIRST_LINES = 8;

  private PublicationDay() {}

  static PartialDate of(Document page, StructuredData data) {
    Element root = page.selectFirst("html[lang]");
    String language = root == null ? "" : Locale.forLanguageTag(root.attr("lang")).getLanguage();
    return Stream.<Supplier<Stream<PartialDate>>>of(
            () -> data.texts("datePublished").map(PublicationDay::day),
            () -> page.select(META).stream().map(tag -> day(tag.attr("content"), language)),
            () ->
                page.select(MARKED).stream()
                    .limit(MAX_LOOKED_AT)
                    .map(time -> marked(time, language)),
            () ->
                page.select(NAMED).stream()
                    .limit(MAX_LOOKED_AT)
                    .filter(PublicationDay::isShort)
                    .map(named -> marked(named, language)),
            () -> lines(page).map(line -> written(line, language)),
            () -> Stream.of(inAddress(page.location())))
        .flatMap(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isShort(Element element) {
    return element.text().length() <= MAX_LINE;
  }

  private static PartialDate marked(Element time, String language) {
    return Stream.of("datetime", "content", "title")
        .map(time::attr)
        .map(value -> day(value, language))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> isShort(time) ? written(time.text(), language) : null);
  }

  /** The first short lines around the heading. */
  private static Stream<String> lines(Document page) {
    Element heading = page.selectFirst("h1");
    Element around =
        heading == null ? page.body() : Optional.ofNullable(heading.parent()).orElse(heading);
    return around.select("p, div, span, li, td, small, em, h2, h3, b, i, font").stream()
        .limit(MAX_LOOKED_AT)
        .filter(element -> !element.ownText().isBlank() && isShort(element))
        .limit(FIRST_LINES)
        .map(Element::text);
  }

  private static PartialDate written(String line, String language) {
    return WrittenDate.in(line, language)
        .map(found -> new PartialDate(found.day().toString()))
        .orElse(null);
  }

  private static PartialDate day(String moment, String language) {
    PartialDate day = day(moment);
    return day == null ? written(moment, language) : day;
  }

  private static PartialDate day(String moment) {
    try {
      return new PartialDate(moment.strip().replaceFirst("^(\\d{4}(-\\d\\d){0,2}).*", "$1"));
    } catch (IllegalArgumentException noDate) {
      return null;
    }
  }

  private static PartialDate inAddress(String address) {
    Matcher date = IN_ADDRESS.matcher(address);
    if (!date.find()) {
      return null;
    }
    return written(
        "%s-%02d-%02d"
            .formatted(
                date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))),
        "");
  }
}
