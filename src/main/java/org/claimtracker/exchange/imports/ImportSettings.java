package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.exchange.reading.ColumnMapping;
import org.claimtracker.exchange.reading.DayOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the rows of an import are read.
 *
 * @param mapping of a table's columns; null for the guessed one, and for other forms
 * @param dayOrder in days of numbers alone, where the file does not tell; null if nobody answered
 * @param publisher whose checks they are, where rows do not tell; null for the host of the address
 * @param ours whether they are this desk's own, wherever their addresses lead; null for no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the rows of an import are read.")
public record ImportSettings(
    @Valid ColumnMapping mapping,
    DayOrder dayOrder,
    @NotBlankIfPresent @Size(max = 200) @Schema(examples = "Exampleton Facts") String publisher,
    Boolean ours) {

  public ImportSettings {
    ours = Boolean.TRUE.equals(ours);
  }
}
