package org.claimtracker.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Numbers that are broken down by one thing.
 *
 * @param all everything counted, once
 * @param rows a row with nothing to count is there too, unless only the records tell the rows
 * @param more how many rows are left out, those with the fewest
 */
@Schema(requiredProperties = {"breakdown", "all", "rows", "more"})
public record FigureTable(Breakdown breakdown, FigureRow all, List<FigureRow> rows, long more) {

  /** Whether there is anything to see: weeks are shown even if all are empty. */
  @JsonIgnore
  public boolean isShown() {
    return all.count() > 0 || breakdown == Breakdown.WEEKS;
  }

  /** The length of a row's bar, in hundred of the longest one. */
  public long inHundredOfLargest(FigureRow row) {
    long largest = rows.stream().mapToLong(FigureRow::count).max().orElse(0);
    return largest == 0 ? 0 : Math.round(100.0 * row.count() / largest);
  }
}
