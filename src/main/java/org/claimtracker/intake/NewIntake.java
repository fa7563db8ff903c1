package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.Medium;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.WebAddress;
import org.claimtracker.claim.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to take in, and what is known about it. Without a language it is guessed; without a title
 * it is the first sentence.
 */
record NewIntake(
    @Worded
        @Size(max = 1048576)
        @Schema(
            examples =
                "On 19 March 2025 Volodymyr Zelenskyy told reporters: \"150 drones struck energy infrastructure and"
                    + " transport\".")
        String text,
    @WebAddress String url,
    @LanguageTag @Schema(examples = "en") String language,
    @Worded @Size(min = 1, max = 500) @Schema(examples = "Remarks to reporters") String title,
    @Worded @Size(min = 1, max = 200) String publisher,
    @Worded @Size(min = 1, max = 200) String author,
    @Schema(examples = "2025-03-19") PartialDate publishedOn,
    @Schema(examples = "ARTICLE") Medium medium) {

  @JsonIgnore
  @AssertTrue(message = "give a text or a url")
  @Schema(hidden = true)
  public boolean isSomethingToRead() {
    return text != null || url != null;
  }
}
