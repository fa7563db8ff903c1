package org.claimtracker.exchange.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.claimtracker.exchange.reading.LabelMeaning;
import org.claimtracker.exchange.reading.LabelTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows for the table of labels; one about a label that is there replaces what it says. */
public record NewLabels(@NotEmpty @Size(max = MAX_LABELS) List<@NotNull @Valid Label> labels) {

  static final int MAX_LABELS = 500;

  /**
   * What a publisher's label means here.
   *
   * @param publisher the host of its addresses, without {@code www.}; {@code *} for any
   * @param label in any case and spacing
   * @param meaning the key of a rating, {@code keep} to keep the label as theirs, or {@code
   *     not-finished} for a state of work
   */
  @Schema(name = "NewLabel")
  public record Label(
      @NotBlank @Size(max = 200) @Schema(examples = "fatos.example") String publisher,
      @NotBlank @Size(max = 500) @Schema(examples = "Falso") String label,
      @NotBlank @Size(max = 80) @Schema(examples = "false") String meaning) {

    LabelMeaning read() {
      String host = publisher.strip().toLowerCase(Locale.ROOT);
      return new LabelMeaning(
          host.equals(LabelTable.ANY) ? host : host.replaceFirst("^www\\.", ""),
          label.strip(),
          meaning.strip());
    }
  }
}
