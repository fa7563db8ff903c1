package org.claimtracker.publish.google;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.read.VerdictFilter;
import org.claimtracker.review.Publication;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.query.SearchRequest;
import org.claimtracker.search.query.SearchRequest.Order;
import org.claimtracker.search.query.SearchRequest.Span;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of Google's claims:search, parsed as Google does. */
public class GoogleQuery {

  private static final int MAX_QUERY_LENGTH = 500;
  private static final int DEFAULT_PAGE_SIZE = 10;
  private static final int MAX_PAGE_SIZE = 100;

  /** Older than any claim, so that the date arithmetic cannot overflow. */
  private static final int MAX_AGE_DAYS = 366 * 2000;

  @QueryParam("query")
  @Parameter(
      description =
          "All of these words must occur in the statement, the claimant's name or the summary. Required"
              + " unless reviewPublisherSiteFilter is given.",
      example = "drones")
  String query;

  @QueryParam("languageCode")
  @Parameter(description = "BCP 47 tag; a region is ignored", example = "en-US")
  String languageCode;

  @QueryParam("reviewPublisherSiteFilter")
  @Parameter(description = "The host of the publisher's site", example = "check.example")
  String reviewPublisherSiteFilter;

  @QueryParam("maxAgeDays")
  @Parameter(
      description = "The maximum age, by the later of claim date and review date",
      schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
  String maxAgeDays;

  @QueryParam("pageSize")
  @Parameter(
      description = "Default 10, maximum 100",
      schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
  String pageSize;

  @QueryParam("pageToken")
  @Parameter(
      description = "nextPageToken of the previous page, with all other parameters unchanged")
  String pageToken;

  @QueryParam("offset")
  @Parameter(
      description = "How many claims to skip; used only without a pageToken",
      schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
  String offset;

  @QueryParam("key")
  @Parameter(description = "Ignored: no key is needed")
  String key;

  /** The page size. */
  int size() {
    int size = number("pageSize", pageSize);
    return size == 0 ? DEFAULT_PAGE_SIZE : Math.min(size, MAX_PAGE_SIZE);
  }

  /** Rejects what Google's API would reject. */
  void require() {
    if (isBlank(query) && isBlank(reviewPublisherSiteFilter)) {
      throw GoogleError.invalid("Either query or reviewPublisherSiteFilter is required.");
    }
    if (!isBlank(query) && query.length() > MAX_QUERY_LENGTH) {
      throw GoogleError.invalid("query has at most " + MAX_QUERY_LENGTH + " characters.");
    }
    number("offset", offset);
    fingerprint();
  }

  /** The search request for the index; null if there are no words or nothing can match. */
  SearchRequest searchRequest(SiteConfig site, Instant now) {
    if (isBlank(query) || isOfAnotherSite(site)) {
      return null;
    }
    SearchRequest request =
        SearchRequest.words(query.strip())
            .sorted(new Order(Facet.PUBLISHED_AT, true))
            .labelled(Facet.WITHIN_LANGUAGE, language().isEmpty() ? null : language())
            .skipping(isBlank(pageToken) ? number("offset", offset) : 0)
            .page(size(), isBlank(pageToken) ? null : placeIn(pageToken));
    LocalDate since = since(now);
    return since == null
        ? request
        : request.within(
            Span.since(Facet.FIRST_PUBLISHED_AT, startOf(since).toEpochMilli()),
            Span.since(Facet.STATED_ON, since.toEpochDay()));
  }

  /** One row more than the size, so that it shows whether there is a next page. */
  List<Publication> rows(SiteConfig site, Instant now) {
    int skipped = number("offset", offset);
    Filter filter = new Filter().and(Publication.STANDING);
    VerdictFilter.addWords(filter, query);
    addLanguage(filter);
    addAge(filter, now);
    boolean first = isBlank(pageToken);
    if (!first) {
      Cursor last = cursor();
      filter.beyond("p.publishedAt", last.at(), "p.id", last.id(), true);
    }
    if (isOfAnotherSite(site)) {
      return List.of();
    }
    int from = first ? skipped : 0;
    return Publication.<Publication>find(
            "from Publication p" + filter.where() + " order by p.publishedAt desc, p.id desc",
            filter.parameters())
        .range(from, (int) Math.min((long) from + size(), Integer.MAX_VALUE))
        .list();
  }

  private boolean isOfAnotherSite(SiteConfig site) {
    return !isBlank(reviewPublisherSiteFilter)
        && !GoogleClaims.host(reviewPublisherSiteFilter).equals(GoogleClaims.host(site));
  }

  /** The token of the next page; null if there is none. */
  String token(String place) {
    return place == null ? null : place + "." + fingerprint();
  }

  /** The cursor of a page that ends with this row. */
  static String placeAt(Publication row) {
    return new Cursor(row.publishedAt, row.id).toString();
  }

  private Cursor cursor() {
    try {
      return Cursor.parse(placeIn(pageToken));
    } catch (HttpProblem notOurs) {
      throw GoogleError.invalid("Invalid pageToken.");
    }
  }

  private String placeIn(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length == 2 && !parts[0].isEmpty() && parts[1].equals(fingerprint())) {
      return parts[0];
    }
    throw GoogleError.invalid("Invalid pageToken: it is of a search with other parameters.");
  }

  /** The token is bound to all other parameters, in parsed form. */
  private String fingerprint() {
    List<String> parameters =
        List.of(
            isBlank(query) ? "" : query.strip(),
            language(),
            isBlank(reviewPublisherSiteFilter) ? "" : GoogleClaims.host(reviewPublisherSiteFilter),
            Integer.toString(number("maxAgeDays", maxAgeDays)),
            Integer.toString(size()),
            Integer.toString(number("offset", offset)));
    byte[] text = String.join("\n", parameters).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }

  private void addLanguage(Filter filter) {
    String language = language();
    if (!language.isEmpty()) {
      filter.and(
          "concat(lower(coalesce(p.inLanguage, p.language)), '-') like :language",
          "language",
          language + "-%");
    }
  }

  /** Language and script in lower case; empty for any. */
  private String language() {
    if (isBlank(languageCode)) {
      return "";
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(languageCode.strip()).build();
      String script = locale.getScript().isEmpty() ? "" : "-" + locale.getScript();
      return (locale.getLanguage() + script).toLowerCase(Locale.ROOT);
    } catch (IllformedLocaleException noTag) {
      throw GoogleError.invalid("Invalid languageCode: it is no BCP 47 tag.");
    }
  }

  private void addAge(Filter filter, Instant now) {
    LocalDate since = since(now);
    if (since != null) {
      filter
          .and("(p.firstPublishedAt >= :since or p.statedFrom >= :sinceDay)")
          .with("since", startOf(since))
          .with("sinceDay", since);
    }
  }

  /** The earliest day that is young enough; null for any age. */
  private LocalDate since(Instant now) {
    int days = number("maxAgeDays", maxAgeDays);
    return days > 0 && days < MAX_AGE_DAYS
        ? LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days)
        : null;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** A non-negative 32-bit number; 0 if absent, as Google has it. */
  private static int number(String name, String text) {
    if (isBlank(text)) {
      return 0;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw GoogleError.invalid("Invalid value at '" + name + "' (TYPE_INT32).");
    }
    throw GoogleError.invalid(name + " must not be negative.");
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
