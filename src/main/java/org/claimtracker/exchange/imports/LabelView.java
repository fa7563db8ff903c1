package org.claimtracker.exchange.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the table of labels. */
@Schema(requiredProperties = {"id", "publisher", "label", "meaning"})
public record LabelView(long id, String publisher, String label, String meaning) {

  static LabelView of(ImportLabel row) {
    return new LabelView(row.id, row.publisher, row.label, row.meaning);
  }
}
