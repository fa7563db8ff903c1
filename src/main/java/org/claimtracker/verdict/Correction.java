package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.NotBlankIfPresent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a revision corrects about the previously published one. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(
    @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "correction_kind")
        @Schema(examples = "CORRECTION")
        CorrectionKind kind,
    @NotBlank
        @Size(max = 2000)
        @Column(name = "correction_wrong")
        @Schema(examples = "The date of the statement was given as 18 March.")
        String wrong,
    @NotBlank
        @Size(max = 2000)
        @Column(name = "correction_right")
        @Schema(examples = "The statement was made on 19 March.")
        String right,
    @NotBlankIfPresent
        @Size(min = 1, max = 200)
        @Column(name = "correction_found_by")
        @Schema(examples = "a reader")
        String foundBy,
    @NotBlankIfPresent
        @Size(min = 1, max = 200)
        @Column(name = "correction_cause")
        @Schema(examples = "A typing error.")
        String cause) {}
