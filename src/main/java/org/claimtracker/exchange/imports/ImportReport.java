package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.claimtracker.publish.bulk.SpreadsheetText;

/** What became of every row, as CSV. */
@ApplicationScoped
public class ImportReport {

  private static final int BATCH_SIZE = 500;

  /** One line of it. */
  @JsonPropertyOrder({
    "row", "line", "outcome", "reason", "of_row", "key", "host", "label", "url", "claim", "detail",
    "notes"
  })
  record Line(
      long row,
      Long line,
      String outcome,
      String reason,
      Long of_row,
      String key,
      String host,
      String label,
      String url,
      String claim,
      String detail,
      String notes) {

    static Line of(RowView row) {
      return new Line(
          row.row(),
          row.line(),
          row.outcome().name().toLowerCase(Locale.ROOT),
          row.reason(),
          row.of(),
          row.key(),
          SpreadsheetText.of(row.host()),
          SpreadsheetText.of(row.label()),
          SpreadsheetText.of(row.url()),
          SpreadsheetText.of(row.claim()),
          SpreadsheetText.of(row.detail()),
          SpreadsheetText.of(String.join("; ", row.notes())));
    }
  }

  private final CsvMapper csv =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  /** Writes it in the order of the file, a few rows in memory at a time. */
  public void write(long id, OutputStream out) throws IOException {
    try (SequenceWriter table =
        csv.writer(csv.schemaFor(Line.class).withHeader().withLineSeparator("\r\n"))
            .writeValues(out)) {
      List<RowView> rows = after(id, 0);
      while (!rows.isEmpty()) {
        for (RowView row : rows) {
          table.write(Line.of(row));
        }
        table.flush();
        rows = after(id, rows.get(rows.size() - 1).row());
      }
    }
  }

  private static List<RowView> after(long id, long row) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ImportRow.after(id, row, List.of(), BATCH_SIZE).stream().map(RowView::of).toList());
  }
}
