package org.claimtracker.account.session;

import java.time.Instant;
import org.claimtracker.account.Credential;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session of one's own that has not ended.
 *
 * @param browser what the browser calls itself
 * @param current whether it is the one that asks
 */
@Schema(requiredProperties = {"id", "browser", "startedAt", "expiresAt", "current"})
public record SessionView(
    long id,
    String browser,
    Instant startedAt,
    Instant lastUsedAt,
    Instant expiresAt,
    boolean current) {

  static SessionView of(Credential session, Instant lastUsedAt, Long current) {
    return new SessionView(
        session.id,
        session.label,
        session.createdAt,
        lastUsedAt,
        session.expiresAt,
        session.id.equals(current));
  }
}
