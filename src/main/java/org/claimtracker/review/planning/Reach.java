package org.claimtracker.review.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.claimtracker.claim.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a claim spread: a number that somebody read somewhere on a day.
 *
 * @param counts what the number counts
 * @param source where it stands: an address or a text
 * @param readOn the day on which it was read
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reach(
    @NotNull @Min(0) @Max(Reach.MOST) @Column(name = "reach_number") @Schema(examples = "1200000")
        Long number,
    @NotBlank @Size(max = 100) @Column(name = "reach_counts") @Schema(examples = "views")
        String counts,
    @NotBlank
        @Size(max = 500)
        @Column(name = "reach_source")
        @Schema(examples = "https://video.example/watch/4711")
        String source,
    @NotNull @Column(name = "reach_read_on") @Schema(examples = "2026-11-30") LocalDate readOn) {

  /** JSON's numbers are exact up to here in every client. */
  static final long MOST = 999_999_999_999_999L;

  /** Whether its source is an address that can be followed. */
  public boolean hasAddress() {
    return source.matches(WebAddress.SHAPE);
  }
}
