package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a walk over the record found.
 *
 * @param entries how many entries were good
 * @param headHash the last good entry's hash: note it elsewhere, and a later rewriting of the whole
 *     chain shows
 * @param firstInvalid the number of the first invalid entry, absent when the record is intact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "VerificationFinding",
    requiredProperties = {"intact", "entries", "headHash"})
public record VerificationResult(
    boolean intact, long entries, String headHash, Long firstInvalid, String reason) {}
