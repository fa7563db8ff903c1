package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.claimtracker.claim.ClaimantKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A topic or a claimant with published verdicts.
 *
 * @param kind of a claimant; absent for a topic
 * @param verdicts how many are published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"slug", "name", "verdicts"})
public record PublishedName(String slug, String name, ClaimantKind kind, long verdicts) {}
