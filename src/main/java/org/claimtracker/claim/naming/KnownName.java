package org.claimtracker.claim.naming;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that has a name already.
 *
 * @param kind of a claimant; null for a topic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"slug", "name"})
public record KnownName(
    @Schema(examples = "volodymyr-zelenskyy") String slug,
    @Schema(examples = "Volodymyr Zelenskyy") String name,
    @Schema(examples = "PERSON") String kind,
    @Schema(examples = "https://www.wikidata.org/wiki/Q3874799") String sameAs) {}
