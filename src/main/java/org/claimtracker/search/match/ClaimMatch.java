package org.claimtracker.search.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.language.compare.Reasons;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim of the desk that may say the same, and the matching sentence of a page or of a text of
 * several.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ClaimMatch",
    requiredProperties = {"claim", "score", "band", "reasons"})
record ClaimMatch(
    ClaimSummary claim, String sentence, double score, Match.Band band, Reasons reasons) {}
