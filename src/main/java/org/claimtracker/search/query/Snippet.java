package org.claimtracker.search.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text, or an excerpt of a long one around the matches.
 *
 * @param field which of the claim's texts it is
 * @param marks the positions of the matches
 */
@Schema(
    name = "Snippet",
    requiredProperties = {"field", "text", "marks"})
public record Snippet(
    @Schema(examples = "statement") String field, String text, List<Mark> marks) {}
