package org.claimtracker.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.WebAddress;
import org.claimtracker.outbound.MailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader sends.
 *
 * @param text the claim to be checked, or what is wrong
 * @param whereSeen the address at which the claim was seen; for requests
 * @param verdict the slug of the published verdict; for complaints, which need it
 * @param email where the answer is to be sent; without one it is only on the receipt's page
 * @param language the language in which the reader wants the answer
 */
public record NewRequest(
    @NotNull @Schema(examples = "REQUEST") InboxKind kind,
    @NotBlank
        @Size(max = 4000)
        @Schema(examples = "150 drones struck energy infrastructure and transport")
        String text,
    @WebAddress @Schema(examples = "https://news.example/150-drones") String whereSeen,
    @Size(max = 80) String verdict,
    @Size(max = 254) @Pattern(regexp = MailAddress.PATTERN, message = "{mail-address}")
        String email,
    @NotNull @LanguageTag @Schema(examples = "en") String language) {}
