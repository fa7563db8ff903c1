package org.claimtracker.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.claimtracker.common.ETags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token without its secret, which was shown once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "label", "scopes", "expiresAt", "etag"})
public record TokenView(
    long id,
    String label,
    Set<Scope> scopes,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt,
    String etag) {

  static TokenView of(Credential token, Instant lastUsedAt) {
    return new TokenView(
        token.id,
        token.label,
        token.scopes(),
        token.expiresAt,
        lastUsedAt,
        token.revokedAt(),
        ETags.text(token.version));
  }
}
