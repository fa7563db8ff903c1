package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which column of a table holds what, by the names in {@link FileForm#columns}; null where none
 * does.
 *
 * @param claimed day of the claim
 * @param day day of the check
 * @param rating the label
 * @param value the number, on a scale from {@code worst} to {@code best}
 * @param url address of the check
 * @param publisherUrl address of the publisher, or of the person there
 * @param appearance where the claim was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Which column holds what; absent where none does.")
public record ColumnMapping(
    String claim,
    String claimant,
    String day,
    String claimed,
    String rating,
    String value,
    String worst,
    String best,
    String url,
    String publisher,
    String publisherUrl,
    String title,
    String language,
    String tags,
    String appearance) {

  /** A mapping from what a table is to hold, by the names of the components, to columns. */
  public static ColumnMapping of(Map<String, String> columns) {
    return new ColumnMapping(
        columns.get("claim"),
        columns.get("claimant"),
        columns.get("day"),
        columns.get("claimed"),
        columns.get("rating"),
        columns.get("value"),
        columns.get("worst"),
        columns.get("best"),
        columns.get("url"),
        columns.get("publisher"),
        columns.get("publisherUrl"),
        columns.get("title"),
        columns.get("language"),
        columns.get("tags"),
        columns.get("appearance"));
  }

  /** The columns that are mapped, by what they hold, in the order of the components. */
  @JsonIgnore
  public Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    put(columns, "claim", claim);
    put(columns, "claimant", claimant);
    put(columns, "day", day);
    put(columns, "claimed", claimed);
    put(columns, "rating", rating);
    put(columns, "value", value);
    put(columns, "worst", worst);
    put(columns, "best", best);
    put(columns, "url", url);
    put(columns, "publisher", publisher);
    put(columns, "publisherUrl", publisherUrl);
    put(columns, "title", title);
    put(columns, "language", language);
    put(columns, "tags", tags);
    put(columns, "appearance", appearance);
    return columns;
  }

  private static void put(Map<String, String> columns, String what, String column) {
    if (column != null && !column.isBlank()) {
      columns.put(what, column);
    }
  }

  /** What is mapped to a column that a table does not have. */
  public List<String> notIn(List<String> header) {
    return columns().entrySet().stream()
        .filter(mapped -> !header.contains(mapped.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
