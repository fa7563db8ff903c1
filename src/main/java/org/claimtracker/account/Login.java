package org.claimtracker.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to sign in with.
 *
 * @param code of the second factor, or a recovery code; only for accounts that have one
 */
record Login(
    @NotBlank @Size(max = 60) @Schema(examples = "editor") String handle,
    @NotBlank @Size(max = 200) @Schema(examples = "the password printed at first start")
        String password,
    @Size(max = 60) @Schema(examples = "492039") String code) {}
