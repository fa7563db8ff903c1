package org.claimtracker.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.claimtracker.account.secret.Passwords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password: 12 characters or more, no other rule. */
record NewPassword(
    @NotBlank @Size(max = 200) @Schema(examples = "the password until now") String current,
    @NotBlank
        @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
        @Schema(examples = "a phrase that only I would say")
        String wanted) {}
