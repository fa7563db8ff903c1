package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a walk over the record found.
 *
 * @param entries how many entries were good
 * @param headHash the last good entry's hash: note it elsewhere, and a later rewriting of the whole
 *     chain shows
 * @param firstBad the number of the first bad entry, absent when the record is whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "VerificationFinding",
    requiredProperties = {"whole", "entries", "headHash"})
public record VerificationResult(
    boolean whole, long entries, String headHash, Long firstBad, String reason) {}
