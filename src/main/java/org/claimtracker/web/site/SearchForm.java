package org.claimtracker.web.site;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.publish.VerdictQuery;
import org.claimtracker.search.Facet;

/** The search as it was typed: what cannot be read is told beside its field, and stays there. */
public class SearchForm {

  private static final int LONGEST = 200;
  private static final int AT_ONCE = 20;

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
    if (q().length() > LONGEST) {
      mistakes.put("q", "tooLong");
    }
    VerdictQuery query = VerdictQuery.page(AT_ONCE, given(cursor));
    query.sort = oldestFirst() ? "publishedAt" : newestFirst() ? "-publishedAt" : null;
    query.q = given(q().length() > LONGEST ? q().substring(0, LONGEST) : q);
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
