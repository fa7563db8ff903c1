package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.Medium;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.WebAddress;
import org.claimtracker.evidence.Byline;
import org.claimtracker.evidence.WebPage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to take in, or the URL of its page, with metadata. A missing language is guessed; missing
 * title, author and date are taken from the page or the head of the text, a title also from the
 * first sentence.
 */
public record NewIntake(
    @NotBlankIfPresent
        @Size(max = 1048576)
        @Schema(
            examples =
                "On 19 March 2025 Volodymyr Zelenskyy told reporters: \"150 drones struck energy infrastructure and"
                    + " transport\".")
        String text,
    @WebAddress String url,
    @LanguageTag @Schema(examples = "en") String language,
    @NotBlankIfPresent @Size(min = 1, max = 500) @Schema(examples = "Remarks to reporters")
        String title,
    @NotBlankIfPresent @Size(min = 1, max = 200) String publisher,
    @NotBlankIfPresent @Size(min = 1, max = 200) String author,
    @Schema(examples = "2025-03-19") PartialDate publishedOn,
    @Schema(examples = "ARTICLE") Medium medium) {

  /** A copy with missing metadata filled in from the page. */
  NewIntake filledFrom(WebPage page) {
    Byline byline = page.byline();
    return new NewIntake(
        page.text(),
        url,
        language,
        either(title, either(byline.title(), heading(page))),
        either(publisher, byline.publisher()),
        either(author, byline.author()),
        publishedOn == null ? byline.publishedOn() : publishedOn,
        medium);
  }

  private static String either(String given, String read) {
    return given == null ? read : given;
  }

  private static String heading(WebPage page) {
    String heading = page.title().strip();
    return heading.isEmpty() || heading.length() > 500 ? null : heading;
  }

  @JsonIgnore
  @AssertTrue(message = "{text-or-url}")
  @Schema(hidden = true)
  public boolean isSomethingToRead() {
    return text != null || url != null;
  }
}
