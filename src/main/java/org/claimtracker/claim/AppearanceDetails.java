package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about one appearance; at least a title or an address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppearanceDetails(
    @NotBlankIfPresent
        @Size(min = 1, max = 500)
        @Schema(examples = "Trump says he had 'very good call with Zelenskyy'")
        String title,
    @WebAddress @Schema(examples = "https://www.politico.eu/article/an-example/") String url,
    @NotBlankIfPresent @Size(min = 1, max = 200) @Schema(examples = "Politico") String publisher,
    @NotBlankIfPresent @Size(min = 1, max = 200) @Schema(examples = "Jacob Paul") String author,
    PartialDate publishedOn,
    @NotNull @Schema(examples = "ARTICLE") Medium medium,
    @WebAddress
        @Schema(
            examples =
                "https://web.archive.org/web/2025/https://www.politico.eu/article/an-example/")
        String archivedUrl,
    @NotBlankIfPresent @Size(min = 1, max = 2000) @Schema(examples = "Paragraph 4.") String note) {

  public static AppearanceDetails of(Appearance appearance) {
    return new AppearanceDetails(
        appearance.title,
        appearance.url,
        appearance.publisher,
        appearance.author,
        appearance.publishedOn,
        appearance.medium,
        appearance.archivedUrl,
        appearance.note);
  }

  @JsonIgnore
  @AssertTrue(message = "{title-or-url}")
  @Schema(hidden = true)
  public boolean isRecognisable() {
    return title != null || url != null;
  }
}
