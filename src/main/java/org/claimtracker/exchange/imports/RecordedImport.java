package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An import as the record has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedImport(
    String name,
    String origin,
    String sha256,
    long bytes,
    ImportState state,
    ImportSettings settings,
    ImportCounts counts,
    String failure) {

  static RecordedImport of(ImportView view) {
    return new RecordedImport(
        view.name(),
        view.origin(),
        view.sha256(),
        view.bytes(),
        view.state(),
        view.settings(),
        view.counts(),
        view.failure());
  }
}
