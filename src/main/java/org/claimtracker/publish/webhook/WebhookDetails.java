package org.claimtracker.publish.webhook;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The editable properties of a webhook. The filters are those of the list of verdicts; all that are
 * given must match.
 *
 * @param active true if omitted; an inactive webhook receives nothing
 */
public record WebhookDetails(
    @NotNull @WebAddress @Schema(examples = "https://receiver.example/claim-tracker") String url,
    @NotBlankIfPresent @Size(max = 200) @Schema(examples = "The newsroom's archive")
        String description,
    @NotEmpty
        @Size(max = 3)
        @Schema(examples = "[\"verdict.published\", \"verdict.corrected\", \"verdict.retracted\"]")
        Set<@NotNull WebhookEvent> events,
    @NotBlankIfPresent @Size(max = 80) @Schema(examples = "volodymyr-zelenskyy") String claimant,
    @NotBlankIfPresent @Size(max = 80) @Schema(examples = "energy") String topic,
    @NotBlankIfPresent @Size(max = 40) @Schema(examples = "unproven") String rating,
    @LanguageTag @Schema(examples = "en") String language,
    @Schema(examples = "true") Boolean active) {

  static WebhookDetails of(Webhook webhook) {
    return new WebhookDetails(
        webhook.url,
        webhook.description,
        webhook.events(),
        webhook.claimant,
        webhook.topic,
        webhook.rating,
        webhook.language,
        webhook.isActive());
  }

  boolean wantsToBeActive() {
    return active == null || active;
  }
}
