package org.claimtracker.web.desk.queue;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimtracker.account.Actor;
import org.claimtracker.review.planning.Priority;
import org.claimtracker.review.worklist.PlanFilter;
import org.claimtracker.review.worklist.PlanFilter.Due;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkFilter;
import org.claimtracker.review.worklist.WorkSort;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.query.SearchRequest;

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
      List.of("q state assignee topic language priority due overdue again sort".split(" "));

  private static final List<String> OF_BOARD =
      List.of("assignee", "priority", "due", "topic", "language");

  /** Conditions that only links set; they can be removed on the page. */
  private static final List<String> BY_LINK =
      List.of(
          ("claimant olderThan youngerThan rating publishedFrom publishedTo firstFrom firstTo"
                  + " correctedFrom correctedTo")
              .split(" "));

  /** Conditions that the index knows too; sorting does not affect which claims match. */
  private static final Set<String> BY_INDEX =
      Set.of("q", "state", "assignee", "claimant", "topic", "language", "sort");

  /** Conditions that may be repeated, which means any of their values. */
  private static final Set<String> REPEATABLE =
      Set.of("state", "assignee", "claimant", "topic", "language", "rating", "priority");

  /** A condition and one of its values. */
  public record Condition(String key, String value) {}

  private final Conditions given;

  private ClaimsQuery(Conditions given) {
    this.given = given;
  }

  /** Reads query parameters. Empty and unknown ones are ignored; 400 if one is too long. */
  static ClaimsQuery of(MultivaluedMap<String, String> parameters) {
    List<String> known = Stream.of(FIELDS, BY_LINK).flatMap(List::stream).toList();
    return new ClaimsQuery(Conditions.of(parameters, known, REPEATABLE));
  }

  /** The filter of the board, whose columns are the states. */
  static ClaimsQuery ofBoard(MultivaluedMap<String, String> parameters) {
    return new ClaimsQuery(Conditions.of(parameters, OF_BOARD, REPEATABLE));
  }

  /** The value of a condition; empty if not set. */
  public String get(String key) {
    return all(key).stream().findFirst().orElse("");
  }

  /** All values of a condition that may be repeated. */
  public List<String> all(String key) {
    return given.all(key);
  }

  public boolean is(String key, String value) {
    return all(key).contains(value);
  }

  /** Whether any condition is set, apart from the sort order. */
  public boolean isFiltered() {
    return keys().stream().anyMatch(key -> !key.equals("sort"));
  }

  /** The conditions without a form field. */
  public List<Condition> byLink() {
    return BY_LINK.stream()
        .flatMap(key -> all(key).stream().map(value -> new Condition(key, value)))
        .toList();
  }

  /** The message key of such a condition. */
  public String labelKey(String key) {
    return "only_" + key;
  }

  /** The query string without the cursor. */
  public String text() {
    return given.text();
  }

  public String address() {
    return address(given);
  }

  /** The address of the list without one value of a condition. */
  public String without(String key, String value) {
    return address(given.without(key, value));
  }

  /** The address of the next page. */
  public String after(String cursor) {
    return address(given.with("cursor", cursor));
  }

  private static String address(Conditions conditions) {
    String query = conditions.text();
    return PATH + (query.isEmpty() ? "" : "?" + query);
  }

  WorkSort sort() {
    WorkSort sort = read("sort", text -> WorkSort.valueOf(upper(text)));
    return sort == null ? WorkSort.CHANGED : sort;
  }

  /** Whether there are words to search for. */
  public boolean hasWords() {
    return keys().contains("q");
  }

  /** Whether the index alone can answer and count this query. */
  boolean isKnownToTheIndex() {
    return BY_INDEX.containsAll(keys()) && !isForWithdrawn() && !sort().isOfPlan();
  }

  /** Whether it is about claims that were withdrawn, which only the database has. */
  boolean isForWithdrawn() {
    return is("state", Stage.WITHDRAWN.name());
  }

  /** Whether results are sorted by relevance. */
  boolean isByRelevance() {
    return hasWords() && !keys().contains("sort") && isKnownToTheIndex();
  }

  /** The part of the query that the index knows. */
  SearchRequest wanted(Actor by) {
    stages();
    return SearchRequest.words(words())
        .labelled(Facet.STAGE, all("state"))
        .labelled(
            Facet.ASSIGNEE,
            all("assignee").stream().map(each -> each.equals(ME) ? by.handle() : each).toList())
        .labelled(Facet.CLAIMANT, all("claimant"))
        .labelled(Facet.TOPIC, all("topic"))
        .labelled(Facet.LANGUAGE, all("language"));
  }

  private Set<String> keys() {
    return given.given().keySet();
  }

  private String words() {
    return hasWords() ? get("q") : null;
  }

  /** The stages that are named one by one. */
  private List<Stage> stages() {
    return given
        .readAll("state", each -> each.equals(UNFINISHED) ? null : Stage.valueOf(each))
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The database query.
   *
   * @param among the claims that match the words; null to search for the words in the database
   */
  WorkFilter filter(Actor by, List<String> among) {
    boolean unfinished = is("state", UNFINISHED) || all("state").isEmpty() && isPlanned();
    Set<Stage> stages = new LinkedHashSet<>(stages());
    if (unfinished && !stages.isEmpty()) {
      stages.addAll(Stage.UNFINISHED);
    }
    return new WorkFilter(
        among == null ? words() : null,
        among,
        stages,
        unfinished,
        is("overdue", "true"),
        all("assignee").stream()
            .filter(each -> !each.equals(NOBODY))
            .map(each -> each.equals(ME) ? by.handle() : each)
            .toList(),
        is("assignee", NOBODY),
        all("claimant"),
        all("topic"),
        all("language"),
        read("olderThan", Conditions::days),
        read("youngerThan", Conditions::days),
        all("rating"),
        read("publishedFrom", LocalDate::parse),
        read("publishedTo", LocalDate::parse),
        read("firstFrom", LocalDate::parse),
        read("firstTo", LocalDate::parse),
        read("correctedFrom", LocalDate::parse),
        read("correctedTo", LocalDate::parse),
        is("again", "due"),
        plan());
  }

  private PlanFilter plan() {
    return new PlanFilter(
        given.readAll("priority", text -> Priority.valueOf(upper(text))),
        read("due", text -> Due.valueOf(upper(text))));
  }

  /** Whether it is about plans, which are of no concern once the work is done. */
  private boolean isPlanned() {
    return sort().isOfPlan() || keys().contains("due") || keys().contains("priority");
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private <T> T read(String key, Function<String, T> as) {
    return given.read(key, as);
  }
}
