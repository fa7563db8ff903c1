package org.claimtracker.exchange.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows had each outcome. */
@Schema(requiredProperties = {"imported", "updated", "known", "refused", "asked"})
public record ImportCounts(long imported, long updated, long known, long refused, long asked) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  ImportCounts plus(RowOutcome outcome, int times) {
    return switch (outcome) {
      case IMPORTED -> new ImportCounts(imported + times, updated, known, refused, asked);
      case UPDATED -> new ImportCounts(imported, updated + times, known, refused, asked);
      case KNOWN -> new ImportCounts(imported, updated, known + times, refused, asked);
      case REFUSED -> new ImportCounts(imported, updated, known, refused + times, asked);
      case ASKED -> new ImportCounts(imported, updated, known, refused, asked + times);
    };
  }

  /** Every row is one of these. */
  public long rows() {
    return imported + updated + known + refused + asked;
  }
}
