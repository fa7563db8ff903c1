package org.claimtracker.review.discussion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comment for the desk.
 *
 * @param answers the comment that it answers; null to begin a thread
 * @param passage the words of the draft that it is about; null for the whole
 * @param wording what it suggests in their place, empty to strike them out; null for nothing
 */
public record NewComment(
    @NotBlank @Size(max = 5000) @Schema(examples = "Asked the air force for its own count.")
        String text,
    @Schema(description = "The id of the comment that it answers; without one it begins a thread.")
        Long answers,
    @Valid
        @Schema(description = "The words of the open draft that it is about. Not with `answers`.")
        NewPassage passage,
    @Size(max = 5000)
        @Schema(
            description =
                "What it suggests in place of the passage; empty to strike the passage out.")
        String wording) {

  /** An answer is about what its thread is about, and wording needs a passage that it replaces. */
  void refuseHalves() {
    List<Violation> broken = new ArrayList<>();
    if (answers != null && passage != null) {
      broken.add(new Violation("passage", DiscussionError.PASSAGE_IN_ANSWER.with()));
    }
    if (wording != null && passage == null) {
      broken.add(new Violation("wording", DiscussionError.WORDING_NEEDS_PASSAGE.with()));
    }
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
  }
}
