package org.claimtracker.web.site;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.search.lucene.Facet;

/** The search as it was typed: what cannot be read is told beside its field, and stays there. */
public class SearchForm {

  /** As long as an address can be that holds them, in any script. */
  private static final int MAX_LENGTH = 1_500;

  /** More words than that are not looked for one by one. */
  private static final int MAX_WORDS_LENGTH = 200;

  /** Fewer words are a search and say nothing. */
  private static final int MIN_SENTENCE_WORDS = 4;

  /** Or so many signs, in a script that puts no space between words. */
  private static final int MIN_SENTENCE_LENGTH = 25;

  private static final int PAGE_SIZE = 20;

  @QueryParam("q")
  String q;

  @QueryParam("rating")
  String rating;

  @QueryParam("topic")
  String topic;

  @QueryParam("language")
  String language;

  @QueryParam("claimant")
  String claimant;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("sort")
  String sort;

  @QueryParam("cursor")
  String cursor;

  private final Map<String, String> mistakes = new LinkedHashMap<>();

  public String q() {
    return text(q);
  }

  /** Whether it is the address of a page, and nothing else. */
  public boolean isAddress() {
    return WebPages.isAddress(q());
  }

  /** Whether words are looked for, one by one, or verdicts without any. */
  public boolean isWords() {
    return !isAddress() && q().length() <= MAX_WORDS_LENGTH;
  }

  /**
   * What is compared with all claims: a post, or a sentence on the first page of what is found
   * anywhere.
   */
  Optional<String> sentence() {
    boolean says =
        q().length() >= MIN_SENTENCE_LENGTH || q().split("\\s+").length >= MIN_SENTENCE_WORDS;
    boolean narrowed = isFiltered() || !cursor().isEmpty();
    return says && !isAddress() && !(isWords() && narrowed)
        ? Optional.of(q().substring(0, Math.min(q().length(), MAX_LENGTH)))
        : Optional.empty();
  }

  public String rating() {
    return text(rating);
  }

  public String topic() {
    return text(topic);
  }

  public String language() {
    return text(language);
  }

  public String claimant() {
    return text(claimant);
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

  /** Without words there is nothing else to go by. */
  public boolean newestFirst() {
    return text(sort).equals("-publishedAt") || q().isEmpty() && !oldestFirst();
  }

  /** What the list is narrowed down to by one of its facets; empty for none. */
  String chosen(String facet) {
    return switch (facet) {
      case Facet.RATING -> rating();
      case Facet.TOPIC -> topic();
      case Facet.CLAIMANT -> claimant();
      default -> language();
    };
  }

  /** Whether anything but the words is asked for. */
  public boolean isFiltered() {
    return !(rating() + topic() + language() + claimant() + from() + to()).isEmpty();
  }

  public String cursor() {
    return text(cursor);
  }

  /** The key of what is wrong with a field; null for nothing. */
  public String wrongWith(String field) {
    return mistakes.get(field);
  }

  /** The same search as a program's; without what cannot be read. */
  VerdictQuery query() {
    if (q().length() > MAX_LENGTH) {
      mistakes.put("q", "tooLong");
    }
    VerdictQuery query = VerdictQuery.page(PAGE_SIZE, given(cursor));
    query.sort = oldestFirst() ? "publishedAt" : newestFirst() ? "-publishedAt" : null;
    query.q = given(q);
    query.rating = given(rating);
    query.topic = given(topic);
    query.language = given(language);
    query.claimant = given(claimant);
    query.from = date("from", from());
    query.to = date("to", to());
    // Only with words, so that the plain list depends on nothing but the database.
    query.facets = !q().isEmpty();
    return query;
  }

  private PartialDate date(String field, String typed) {
    try {
      return typed.isEmpty() ? null : new PartialDate(typed);
    } catch (IllegalArgumentException unreadable) {
      mistakes.put(field, "noDate");
      return null;
    }
  }

  private static String given(String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
