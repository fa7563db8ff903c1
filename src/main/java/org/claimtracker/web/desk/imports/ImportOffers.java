package org.claimtracker.web.desk.imports;

import java.util.List;
import org.claimtracker.exchange.reading.DayOrder;

/**
 * What the forms of imports offer.
 *
 * @param parts what a table can hold, in the order of the form
 * @param meanings what a label can mean
 */
public record ImportOffers(List<String> parts, List<DayOrder> dayOrders, List<Meaning> meanings) {

  /** What a label can mean, in the language of the page. */
  public record Meaning(String key, String label) {}

  static final List<String> PARTS =
      List.of(
          "claim",
          "claimant",
          "url",
          "rating",
          "day",
          "claimed",
          "value",
          "worst",
          "best",
          "publisher",
          "publisherUrl",
          "title",
          "language",
          "tags",
          "appearance");

  /** The label of a key; one that is no longer offered stands for itself. */
  public String labelOf(String key) {
    return meanings.stream()
        .filter(meaning -> meaning.key().equals(key))
        .map(Meaning::label)
        .findFirst()
        .orElse(key);
  }
}
