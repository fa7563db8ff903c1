package org.claimtracker.evidence;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The source that stays when two are merged. */
record SourceMergeTarget(@NotNull @Schema(examples = "1") Long into) {}
