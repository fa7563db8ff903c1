package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

  private final BackgroundWork background = new BackgroundWork();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void work_is_done_while_the_application_runs() {
    background.run(() -> done.set(true));

    assertThat(done).isTrue();
    assertThat(background.isStopping()).isFalse();
  }

  @Test
  void no_work_starts_after_the_stop() {
    background.end();

    background.run(() -> done.set(true));

    assertThat(done).isFalse();
  }

  @Test
  void whoever_waits_for_a_step_is_told_of_the_stop() {
    assertThat(background.<String>step(() -> "done")).isEqualTo("done");
    assertThat(background.<String>step(() -> null)).isNull();

    background.end();

    assertThatThrownBy(() -> background.step(() -> "done"))
        .isInstanceOfSatisfying(
            HttpProblem.class, stopped -> assertThat(stopped.getStatusCode()).isEqualTo(503));
  }

  @Test
  void the_stop_waits_for_the_work_under_way_and_tells_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(
            () ->
                background.run(
                    () -> {
                      begun.countDown();
                      while (!background.isStopping()) {
                        Thread.onSpinWait();
                      }
                      done.set(true);
                    }));
    begun.await();

    background.end();

    assertThat(done).isTrue();
    work.join();
  }
}
