package org.claimtracker.verdict.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check of another publisher, as staff see it.
 *
 * @param notes keys of what was noticed when it was read
 * @param importId the import that brought its present state
 * @param withdrawal that an editor withdrew it; absent while it is shown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"createdAt", "updatedAt"})
public record ExternalCheckDetails(
    @JsonUnwrapped ExternalCheckView check,
    List<String> notes,
    Long importId,
    Instant createdAt,
    Instant updatedAt,
    Withdrawn withdrawal) {

  /** Who withdrew a check, when and why. */
  @Schema(
      name = "ExternalCheckWithdrawal",
      requiredProperties = {"at", "by", "reason"})
  public record Withdrawn(Instant at, String by, String reason) {}

  public static ExternalCheckDetails of(ExternalCheck check) {
    return new ExternalCheckDetails(
        ExternalCheckView.of(check),
        check.notes(),
        check.importId,
        check.createdAt,
        check.updatedAt,
        check.withdrawn());
  }
}
