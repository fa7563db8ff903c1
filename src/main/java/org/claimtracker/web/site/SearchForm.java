package org.claimtracker.web.site;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.search.lucene.Facet;

/** The submitted search form; invalid values stay in their fields, with an error beside them. */
public class SearchForm {

  /** Longer texts would not fit into a URL once they are encoded, in any script. */
  private static final int MAX_LENGTH = 1_500;

  /** Longer texts are not searched word by word. */
  private static final int MAX_WORDS_LENGTH = 200;

  /** Fewer words are a search, not a statement to compare. */
  private static final int MIN_SENTENCE_WORDS = 4;

  /** Or so many characters, in scripts that put no space between words. */
  private static final int MIN_SENTENCE_LENGTH = 25;

  private static final int PAGE_SIZE = 20;

  @QueryParam("q")
  String q;

  @QueryParam("rating")
  List<String> rating = List.of();

  @QueryParam("topic")
  List<String> topic = List.of();

  @QueryParam("language")
  List<String> language = List.of();

  @QueryParam("claimant")
  List<String> claimant = List.of();

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("sort")
  String sort;

  @QueryParam("cursor")
  String cursor;

  private final Map<String, String> errors = new LinkedHashMap<>();

  public String q() {
    return text(q);
  }

  /** Whether the text is a URL and nothing else. */
  public boolean isAddress() {
    return WebPages.isAddress(q());
  }

  /** Whether this is a word search or a plain list. */
  public boolean isWords() {
    return !isAddress() && q().length() <= MAX_WORDS_LENGTH;
  }

  /** The text to compare with all claims: a post, or a sentence on the first page of results. */
  Optional<String> sentence() {
    boolean says =
        q().length() >= MIN_SENTENCE_LENGTH || q().split("\\s+").length >= MIN_SENTENCE_WORDS;
    boolean narrowed = isFiltered() || !cursor().isEmpty();
    return says && !isAddress() && !(isWords() && narrowed)
        ? Optional.of(q().substring(0, Math.min(q().length(), MAX_LENGTH)))
        : Optional.empty();
  }

  public List<String> rating() {
    return any(rating);
  }

  public List<String> topic() {
    return any(topic);
  }

  public List<String> language() {
    return any(language);
  }

  public List<String> claimant() {
    return any(claimant);
  }

  public String from() {
    return text(from);
  }

  public String to() {
    return text(to);
  }

  public boolean oldestFirst() {
    return text(sort).equals("publishedAt");
  }

  /** Without words there is no relevance to sort by. */
  public boolean newestFirst() {
    return text(sort).equals("-publishedAt") || q().isEmpty() && !oldestFirst();
  }

  /** The selected values of a facet. */
  List<String> chosen(String facet) {
    return switch (facet) {
      case Facet.RATING -> rating();
      case Facet.TOPIC -> topic();
      case Facet.CLAIMANT -> claimant();
      default -> language();
    };
  }

  /** Whether any filter is set. */
  public boolean isFiltered() {
    return !(from() + to()).isEmpty()
        || Stream.of(rating(), topic(), language(), claimant()).anyMatch(all -> !all.isEmpty());
  }

  public String cursor() {
    return text(cursor);
  }

  /** The message key of a field's error; null for none. */
  public String wrongWith(String field) {
    return errors.get(field);
  }

  /** The same search as an API query, without invalid values. */
  VerdictQuery query() {
    if (q().length() > MAX_LENGTH) {
      errors.put("q", "tooLong");
    }
    VerdictQuery query = VerdictQuery.page(PAGE_SIZE, given(cursor));
    query.sort = oldestFirst() ? "publishedAt" : newestFirst() ? "-publishedAt" : null;
    query.q = given(q);
    query.rating = rating();
    query.topic = topic();
    query.language = language();
    query.claimant = claimant();
    query.from = date("from", from());
    query.to = date("to", to());
    // Only with words, so that the plain list depends on the database alone.
    query.facets = !q().isEmpty();
    return query;
  }

  private PartialDate date(String field, String submitted) {
    try {
      return submitted.isEmpty() ? null : new PartialDate(submitted);
    } catch (IllegalArgumentException unreadable) {
      errors.put(field, "noDate");
      return null;
    }
  }

  /** Repeated filters mean any of them. */
  private static List<String> any(List<String> submitted) {
    return submitted.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  private static String given(String submitted) {
    return text(submitted).isEmpty() ? null : text(submitted);
  }

  private static String text(String submitted) {
    return submitted == null ? "" : submitted.strip();
  }
}
