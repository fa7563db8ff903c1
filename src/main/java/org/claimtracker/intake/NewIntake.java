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
 * A text to take in, or the address of one, and what is known about it. What is given goes before
 * what the page at the address says. Without a language it is guessed; without a title it is the
 * first sentence.
 */
record NewIntake(
    @Worded
        @Size(max = 1048576)
        @Schema(
            examples =
                "The mayor said: \"We built 200 homes in 2024.\" The year before it was 150.")
        String text,
    @WebAddress String url,
    @LanguageTag @Schema(examples = "en") String language,
    @Worded @Size(min = 1, max = 500) @Schema(examples = "The mayor on housing") String title,
    @Worded @Size(min = 1, max = 200) @Schema(examples = "The Herald") String publisher,
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
