package org.claimtracker.exchange.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file to be fetched from a public address.
 *
 * @param name null for the end of the address
 */
public record NewImport(
    @NotNull @WebAddress @Schema(examples = "https://example.org/datafeed.json") String url,
    @NotBlankIfPresent @Size(max = 200) @Schema(examples = "datafeed.json") String name) {}
