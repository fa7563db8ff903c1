package org.claimtracker.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each session and token was last used. Kept in memory and written from time to time, so that
 * reading does not become writing.
 */
@ApplicationScoped
public class LastUse {

  private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();

  void note(Long credential, Instant now) {
    unwritten.put(credential, now);
  }

  @Scheduled(
      every = "{claims.account.write-last-use-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void write() {
    if (!unwritten.isEmpty()) {
      QuarkusTransaction.requiringNew().run(this::writeAll);
    }
  }

  /** When a credential was last used, be it written yet or not; null for never. */
  public Instant of(Credential credential) {
    return unwritten.getOrDefault(credential.id, credential.lastUsedAt());
  }

  private void writeAll() {
    Map.copyOf(unwritten)
        .forEach(
            (id, moment) -> {
              Credential.update("lastUsedAt = ?1 where id = ?2", moment, id);
              unwritten.remove(id, moment);
            });
  }
}
