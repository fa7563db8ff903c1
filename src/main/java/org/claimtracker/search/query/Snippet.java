package org.claimtracker.search.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text, or the part of a long one around the words found.
 *
 * @param field which text of the claim it is
 * @param marks where the words are
 */
@Schema(
    name = "Snippet",
    requiredProperties = {"field", "text", "marks"})
public record Snippet(
    @Schema(examples = "statement") String field, String text, List<Mark> marks) {}
