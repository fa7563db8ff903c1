package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A label of a file that the table does not know.
 *
 * @param rows that have it
 * @param suggested what it may mean, for an editor to see and decide; absent if there is no idea
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"publisher", "label", "rows"})
public record UnmappedLabel(String publisher, String label, long rows, String suggested) {}
