package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.LockModeType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.Topic;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** On H2, writing transactions never overlap. */
@QuarkusTest
class H2SingleWriterTest extends Desk {

  @Test
  void a_writer_waits_for_the_one_before_even_at_another_row() throws Exception {
    Assumptions.assumeFalse(PostgresServer.isWanted(), "PostgreSQL keeps what it committed");
    String slug = checker.logs("Written while another writes");
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> QuarkusTransaction.requiringNew().run(() -> hold(slug, locked, goOn)));
    locked.await();
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> Topic.update("name = name where slug = 'energy'")));

    Thread.sleep(300);
    assertThat(second).isNotDone();
    goOn.countDown();
    first.get(60, TimeUnit.SECONDS);
    second.get(60, TimeUnit.SECONDS);
  }

  @Test
  void a_writer_that_fails_gives_its_turn_back() {
    String slug = checker.logs("Refused many times over");
    for (int n = 0; n < 5; n++) {
      checker.moves(slug, "submit").expect(409);
    }

    checker.moves(slug, "take-up").expect(200);
  }

  @Test
  void readers_wait_for_nobody() throws Exception {
    String slug = checker.logs("Read while another writes");
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> QuarkusTransaction.requiringNew().run(() -> hold(slug, locked, goOn)));
    locked.await();

    checker.opens(slug);
    goOn.countDown();
    writer.get(60, TimeUnit.SECONDS);
  }

  private static void hold(String slug, CountDownLatch locked, CountDownLatch goOn) {
    Claim.find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    locked.countDown();
    try {
      goOn.await(8, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
