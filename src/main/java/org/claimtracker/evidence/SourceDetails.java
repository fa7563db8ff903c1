package org.claimtracker.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known about a source.
 *
 * @param origin where the information ultimately comes from: two reports based on one agency have
 *     one origin
 * @param unreachableReason why readers cannot follow it, such as protected or offline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceDetails(
    @NotBlank @Size(max = 500) @Schema(examples = "Photo caption: destroyed hospital building")
        String title,
    @NotNull @Schema(examples = "MEDIA") SourceKind kind,
    @NotBlank @Size(max = 200) @Schema(examples = "Getty") String origin,
    @WebAddress @Schema(examples = "https://www.gettyimages.com/detail/an-example") String url,
    @NotBlankIfPresent @Size(min = 1, max = 300) String publication,
    @NotBlankIfPresent @Size(min = 1, max = 100) String page,
    @Schema(examples = "2025-03-24") LocalDate accessedOn,
    @NotBlankIfPresent
        @Size(min = 1, max = 2000)
        @Schema(examples = "Sells pictures to newspapers.")
        String interests,
    @NotBlankIfPresent @Size(min = 1, max = 2000) String unreachableReason) {

  /**
   * Whether this is what the other one, at the same address, says; one that leaves out the day says
   * nothing of it.
   */
  boolean isSaidBy(SourceDetails other) {
    LocalDate day = other.accessedOn == null ? accessedOn : other.accessedOn;
    return equals(
        new SourceDetails(
            other.title,
            other.kind,
            other.origin,
            url,
            other.publication,
            other.page,
            day,
            other.interests,
            other.unreachableReason));
  }

  public static SourceDetails of(Source source) {
    return new SourceDetails(
        source.title,
        source.kind,
        source.origin,
        source.url,
        source.publication,
        source.page,
        source.accessedOn,
        source.interests,
        source.unreachableReason);
  }
}
