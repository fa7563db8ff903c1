package org.claimtracker.web.desk.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkFilter;
import org.claimtracker.review.worklist.WorkList.Sort;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.query.SearchRequest;
import org.claimtracker.web.PageError;

/** The filter of the list of claims, read from the address so that it can be saved and shared. */
public final class ClaimsQuery {

  static final String PATH = "/desk/claims";

  /** The signed-in person and nobody; no handle starts with an at sign. */
  public static final String ME = "@me";

  public static final String NOBODY = Facet.NOBODY;

  /** All unfinished stages. */
  public static final String UNFINISHED = Facet.UNFINISHED;

  /** Conditions with a form field. */
  private static final List<String> FIELDS =
      List.of("q", "state", "assignee", "topic", "language", "overdue", "again", "sort");

  /** Conditions that only links set; they can be removed on the page. */
  private static final List<String> BY_LINK =
      List.of(
          "claimant",
          "olderThan",
          "youngerThan",
          "rating",
          "publishedFrom",
          "publishedTo",
          "firstFrom",
          "firstTo",
          "correctedFrom",
          "correctedTo");

  /** Conditions that the index knows too; sorting does not affect which claims match. */
  private static final Set<String> BY_INDEX =
      Set.of("q", "state", "assignee", "claimant", "topic", "language", "sort");

  private static final int MAX_LENGTH = 200;

  private final Map<String, String> given;

  private ClaimsQuery(Map<String, String> given) {
    this.given = Collections.unmodifiableMap(given);
  }

  /** Reads query parameters. Empty and unknown ones are ignored; 400 if one is too long. */
  static ClaimsQuery of(MultivaluedMap<String, String> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (List<String> keys : List.of(FIELDS, BY_LINK)) {
      for (String key : keys) {
        String value = parameters.getFirst(key);
        if (value != null && value.length() > MAX_LENGTH) {
          throw Problems.malformed(PageError.FILTER_TOO_LONG, key);
        }
        if (value != null && !value.isBlank()) {
          given.put(key, value.strip());
        }
      }
    }
    return new ClaimsQuery(given);
  }

  /** The value of a condition; empty if not set. */
  public String get(String key) {
    return given.getOrDefault(key, "");
  }

  public boolean is(String key, String value) {
    return get(key).equals(value);
  }

  /** Whether any condition is set, apart from the sort order. */
  public boolean isFiltered() {
    return given.keySet().stream().anyMatch(key -> !key.equals("sort"));
  }

  /** The conditions without a form field. */
  public Map<String, String> byLink() {
    Map<String, String> shown = new LinkedHashMap<>(given);
    shown.keySet().retainAll(BY_LINK);
    return shown;
  }

  /** The message key of such a condition. */
  public String labelKey(String key) {
    return "only_" + key;
  }

  /** The query string without the cursor. */
  public String text() {
    return text(given);
  }

  public String address() {
    return PATH + (given.isEmpty() ? "" : "?" + text());
  }

  /** The address of the list without a condition. */
  public String without(String key) {
    Map<String, String> others = new LinkedHashMap<>(given);
    others.remove(key);
    return PATH + (others.isEmpty() ? "" : "?" + text(others));
  }

  /** The address of the next page. */
  public String after(String cursor) {
    Map<String, String> next = new LinkedHashMap<>(given);
    next.put("cursor", cursor);
    return PATH + "?" + text(next);
  }

  private static String text(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  Sort sort() {
    Sort sort = read("sort", text -> Sort.valueOf(text.toUpperCase(Locale.ROOT)));
    return sort == null ? Sort.CHANGED : sort;
  }

  /** Whether there are words to search for. */
  public boolean hasWords() {
    return given.containsKey("q");
  }

  /** Whether the index alone can answer and count this query. */
  boolean isKnownToTheIndex() {
    return BY_INDEX.containsAll(given.keySet()) && !isForWithdrawn();
  }

  /** Whether it is about claims that were withdrawn, which only the database has. */
  boolean isForWithdrawn() {
    return is("state", Stage.WITHDRAWN.name());
  }

  /** Whether results are sorted by relevance. */
  boolean isByRelevance() {
    return hasWords() && !given.containsKey("sort") && isKnownToTheIndex();
  }

  /** The part of the query that the index knows. */
  SearchRequest wanted(Actor by) {
    read("state", text -> text.equals(UNFINISHED) ? null : Stage.valueOf(text));
    return SearchRequest.words(given.get("q"))
        .labelled(Facet.STAGE, given.get("state"))
        .labelled(Facet.ASSIGNEE, is("assignee", ME) ? by.handle() : given.get("assignee"))
        .labelled(Facet.CLAIMANT, given.get("claimant"))
        .labelled(Facet.TOPIC, given.get("topic"))
        .labelled(Facet.LANGUAGE, given.get("language"));
  }

  /**
   * The database query.
   *
   * @param among the claims that match the words; null to search for the words in the database
   */
  WorkFilter filter(Actor by, List<String> among) {
    boolean unfinished = is("state", UNFINISHED);
    return new WorkFilter(
        among == null ? given.get("q") : null,
        among,
        unfinished ? null : read("state", Stage::valueOf),
        unfinished,
        is("overdue", "true"),
        is("assignee", ME) ? by.handle() : is("assignee", NOBODY) ? null : given.get("assignee"),
        is("assignee", NOBODY),
        given.get("claimant"),
        given.get("topic"),
        given.get("language"),
        read("olderThan", ClaimsQuery::days),
        read("youngerThan", ClaimsQuery::days),
        given.get("rating"),
        read("publishedFrom", LocalDate::parse),
        read("publishedTo", LocalDate::parse),
        read("firstFrom", LocalDate::parse),
        read("firstTo", LocalDate::parse),
        read("correctedFrom", LocalDate::parse),
        read("correctedTo", LocalDate::parse),
        is("again", "due"));
  }

  private static Integer days(String text) {
    int days = Integer.parseInt(text);
    if (days < 0 || days > 36_500) {
      throw new IllegalArgumentException("No number of days");
    }
    return days;
  }

  private <T> T read(String key, Function<String, T> as) {
    String text = given.get(key);
    try {
      return text == null ? null : as.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      throw Problems.malformed(PageError.FILTER_VALUE, key, text);
    }
  }
}
