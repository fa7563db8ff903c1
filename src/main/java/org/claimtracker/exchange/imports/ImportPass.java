package org.claimtracker.exchange.imports;

/** What one reading of the file is for. */
enum ImportPass {
  /** Tells what would become of each row, and changes nothing. */
  DRY,
  /** Brings in every row. */
  ALL,
  /** Brings in rows that had been asked about, now that there are answers. */
  ASKED
}
