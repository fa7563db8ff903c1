package org.claimtracker.figures;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.bulk.SpreadsheetText;

/** All numbers for a period as CSV, a line for each. */
@ApplicationScoped
class FigureReport {

  /** All rows of a table together. */
  private static final String ALL = "ALL";

  /** One line of it. */
  @JsonPropertyOrder({
    "figure",
    "key",
    "name",
    "from",
    "to",
    "count",
    "timed",
    "median_days",
    "ninetieth_days",
    "records"
  })
  record Line(
      String figure,
      String key,
      String name,
      String from,
      String to,
      long count,
      long timed,
      String median_days,
      String ninetieth_days,
      String records) {}

  private final SiteConfig site;
  private final CsvMapper csv =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  FigureReport(SiteConfig site) {
    this.site = site;
  }

  void write(PeriodFigures figures, OutputStream out) throws IOException {
    try (SequenceWriter lines =
        csv.writer(csv.schemaFor(Line.class).withHeader().withLineSeparator("\r\n"))
            .writeValues(out)) {
      for (FigureTable table : figures.tables()) {
        List<FigureRow> rows =
            Stream.concat(table.rows().stream(), Stream.of(table.all())).toList();
        for (FigureRow row : rows) {
          lines.write(line(table.breakdown(), row, figures.period()));
        }
      }
    }
  }

  private Line line(Breakdown by, FigureRow row, FigurePeriod all) {
    FigurePeriod period = row.period() == null ? all : row.period();
    return new Line(
        by.title(),
        row.key() == null ? ALL : row.key(),
        SpreadsheetText.of(row.name()),
        period.from().toString(),
        period.to().toString(),
        row.count(),
        row.timed(),
        days(row.medianSeconds()),
        days(row.ninetiethSeconds()),
        site.at(row.page()));
  }

  private static String days(Long seconds) {
    return seconds == null
        ? null
        : String.format(Locale.ROOT, "%.2f", (double) seconds / Breakdown.SECONDS_PER_DAY);
  }
}
