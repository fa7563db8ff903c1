package org.claimtracker.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed about an account. */
public record AccountEdit(
    @NotBlank @Size(max = 120) @Schema(examples = "Second editor") String name,
    @NotEmpty @Size(max = 3) @Schema(examples = "[\"EDITOR\"]") Set<@NotNull Role> roles,
    @NotNull @Schema(examples = "true") Boolean active) {}
