package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One sync serves many writers, and never one that wrote after it started. */
@Timeout(120)
class GroupCommitTest {

  /** A sync under the test's control: it ends when the test says so. */
  private final BlockingQueue<CompletableFuture<Void>> begun = new LinkedBlockingQueue<>();

  private final AtomicInteger syncs = new AtomicInteger();
  private final GroupCommit group = new GroupCommit(this::syncUntilTold);

  private void syncUntilTold() {
    syncs.incrementAndGet();
    CompletableFuture<Void> end = new CompletableFuture<>();
    begun.add(end);
    end.join();
  }

  @AfterEach
  void nobodyWaitsForEver() {
    begun.forEach(end -> end.complete(null));
  }

  @Test
  void one_slow_sync_serves_all_that_wait() throws Exception {
    CompletableFuture<Void> first = writer();
    CompletableFuture<Void> running = begun();
    List<CompletableFuture<Void>> waiting = List.of(writer(), writer(), writer(), writer());

    running.complete(null);
    first.get();
    begun().complete(null);

    for (CompletableFuture<Void> writer : waiting) {
      writer.get();
    }
    assertThat(syncs).hasValue(2);
  }

  @Test
  void a_sync_that_began_before_a_writer_came_does_not_serve_that_writer() throws Exception {
    CompletableFuture<Void> early = writer();
    CompletableFuture<Void> running = begun();
    CompletableFuture<Void> late = writer();

    running.complete(null);
    early.get();
    CompletableFuture<Void> next = begun();

    assertThat(late).isNotDone();
    next.complete(null);
    late.get();
  }

  @Test
  void a_failing_sync_fails_all_that_it_was_for() throws Exception {
    CompletableFuture<Void> first = writer();
    CompletableFuture<Void> running = begun();
    List<CompletableFuture<Void>> waiting = List.of(writer(), writer(), writer());

    running.complete(null);
    first.get();
    begun().completeExceptionally(new IllegalStateException("disk on fire"));

    for (CompletableFuture<Void> writer : waiting) {
      assertThatThrownBy(writer::get).isInstanceOf(ExecutionException.class);
    }
    assertThat(syncs).hasValue(2);
  }

  @Test
  void whoever_comes_after_a_failing_sync_began_gets_one_of_their_own() throws Exception {
    CompletableFuture<Void> unlucky = writer();
    CompletableFuture<Void> failing = begun();
    CompletableFuture<Void> waiting = writer();

    failing.completeExceptionally(new IllegalStateException("disk on fire"));
    assertThatThrownBy(unlucky::get).hasRootCauseMessage("disk on fire");
    begun().complete(null);
    waiting.get();
    CompletableFuture<Void> later = writer();
    begun().complete(null);

    assertThatCode(later::get).doesNotThrowAnyException();
  }

  @Test
  void an_error_is_told_like_an_exception_and_leaves_the_group_usable() throws Exception {
    CompletableFuture<Void> unlucky = writer();
    begun().completeExceptionally(new StackOverflowError());
    assertThatThrownBy(unlucky::get).hasRootCauseInstanceOf(StackOverflowError.class);

    CompletableFuture<Void> later = writer();
    begun().complete(null);

    later.get();
  }

  /** Waits for the next sync to start; running the result ends it. */
  private CompletableFuture<Void> begun() throws InterruptedException {
    CompletableFuture<Void> end = begun.poll(60, TimeUnit.SECONDS);
    assertThat(end).as("a sync begins").isNotNull();
    return end;
  }

  /** A thread that requests a sync; returns once it leads one or waits for one. */
  private CompletableFuture<Void> writer() throws InterruptedException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                group.sync();
                done.complete(null);
              } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
              }
            });
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    return done;
  }
}
