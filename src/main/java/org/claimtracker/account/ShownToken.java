package org.claimtracker.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new token with its secret; this is the only time it is shown. */
@Schema(requiredProperties = {"id", "token", "expiresAt"})
public record ShownToken(long id, String token, Instant expiresAt) {}
