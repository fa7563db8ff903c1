package org.claimtracker.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One number.
 *
 * @param key tells the rows of a table apart; absent for all of a table together
 * @param name of a subject or a claimant, as the desk writes it; absent elsewhere
 * @param period the days of a week that are in the period
 * @param timed how many of those counted have a time
 * @param medianSeconds half took no longer; absent if nothing has a time
 * @param ninetiethSeconds nine of ten took no longer
 * @param records where the API lists what is counted
 * @param page where the desk lists it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"count", "timed", "records", "page"})
public record FigureRow(
    String key,
    String name,
    FigurePeriod period,
    long count,
    long timed,
    Long medianSeconds,
    Long ninetiethSeconds,
    String records,
    String page) {

  /** A number without times. */
  static FigureRow counting(Breakdown by, String key, long count, FigurePeriod period) {
    return new FigureRow(
        key, null, null, count, 0, null, null, by.records(key, period), by.page(key, period));
  }

  @JsonIgnore
  public Duration getMedian() {
    return duration(medianSeconds);
  }

  @JsonIgnore
  public Duration getNinetieth() {
    return duration(ninetiethSeconds);
  }

  private static Duration duration(Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  /** This row in hundred of all; null of none. */
  public Long inHundred(long all) {
    return all == 0 ? null : Math.round(100.0 * count / all);
  }
}
