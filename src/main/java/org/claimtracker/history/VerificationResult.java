package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a verification.
 *
 * @param entries the number of valid entries
 * @param headHash the hash of the last valid entry; kept elsewhere, it reveals even a rewrite of
 *     the whole chain
 * @param firstInvalid the number of the first invalid entry, absent when the record is intact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "VerificationFinding",
    requiredProperties = {"intact", "entries", "headHash"})
public record VerificationResult(
    boolean intact, long entries, String headHash, Long firstInvalid, String reason) {}
