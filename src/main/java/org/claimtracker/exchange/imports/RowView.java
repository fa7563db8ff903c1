package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.exchange.reading.text.ReviewAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a row, or would.
 *
 * @param row its number in the file, from 1; a header is none
 * @param line where it begins, from 1; absent where the form has no lines to speak of
 * @param reason why it was refused, is asked about or known; absent for one that came in
 * @param of the row that it repeats
 * @param key of the check that it became
 * @param host of the address, by which labels are told apart
 * @param label the rating in the publisher's words
 * @param claim the beginning of the claim
 * @param detail more about the reason: the choices of days, the rules that it breaks
 * @param notes what to look at; never a reason to refuse
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"row", "outcome", "notes"})
public record RowView(
    long row,
    Long line,
    RowOutcome outcome,
    String reason,
    Long of,
    String key,
    String host,
    String label,
    String url,
    String claim,
    String detail,
    List<String> notes) {

  /** Whether its address leads to a page: that of a refused row is as the file has it. */
  public boolean hasPage() {
    return ReviewAddress.isAddress(url);
  }

  static RowView of(ImportRow row) {
    return new RowView(
        row.rowNumber,
        row.line,
        row.outcome,
        row.reason,
        row.duplicateOf,
        row.checkKey,
        row.publisher,
        row.label,
        row.url,
        row.claim,
        row.detail,
        row.notes == null ? List.of() : List.of(row.notes.split("\n")));
  }
}
