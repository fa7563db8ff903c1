package org.claimtracker.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The desk's numbers for a period.
 *
 * @param wholeWeeks the weeks of which all seven days are in the period, and how many of them have
 *     a publication
 * @param wholeMonths the whole calendar months in the period, and how many have four publications
 */
@Schema(requiredProperties = {"period", "madeAt", "wholeWeeks", "wholeMonths", "tables"})
public record PeriodFigures(
    FigurePeriod period,
    Instant madeAt,
    Cadence wholeWeeks,
    Cadence wholeMonths,
    List<FigureTable> tables) {

  /**
   * How often there was enough.
   *
   * @param enough what each has to have
   * @param reached how many have as many or more
   */
  @Schema(
      name = "Cadence",
      requiredProperties = {"enough", "reached", "all"})
  public record Cadence(int enough, long reached, long all) {

    static Cadence of(int enough, List<Long> counts) {
      return new Cadence(
          enough, counts.stream().filter(count -> count >= enough).count(), counts.size());
    }
  }

  @JsonIgnore
  public FigureTable getWeeks() {
    return by(Breakdown.WEEKS);
  }

  @JsonIgnore
  public FigureTable getUntilPublished() {
    return by(Breakdown.UNTIL_PUBLISHED);
  }

  @JsonIgnore
  public FigureTable getCorrections() {
    return by(Breakdown.CORRECTIONS);
  }

  @JsonIgnore
  public FigureTable getComplaints() {
    return by(Breakdown.COMPLAINTS);
  }

  /** The table of a breakdown. */
  FigureTable by(Breakdown breakdown) {
    return tables.stream()
        .filter(table -> table.breakdown() == breakdown)
        .findFirst()
        .orElseThrow();
  }
}
