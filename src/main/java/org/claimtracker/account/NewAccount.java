package org.claimtracker.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new account; the server makes its first password. */
public record NewAccount(
    @NotBlank
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+([._-][a-z0-9]+)*")
        @Schema(examples = "second-editor")
        String handle,
    @NotBlank @Size(max = 120) @Schema(examples = "Second editor") String name,
    @NotEmpty @Size(max = 3) @Schema(examples = "[\"EDITOR\"]") Set<@NotNull Role> roles) {}
