package org.claimtracker.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;

/**
 * Computes bcrypt hashes in few threads of its own, each group with a bounded queue; more get 503.
 * Whoever is known has threads that strangers cannot fill, so that an attack keeps nobody out.
 */
@ApplicationScoped
class PasswordHashing {

  private final AccountConfig config;
  private final ThreadPoolExecutor forKnown;
  private final ThreadPoolExecutor forStrangers;

  PasswordHashing(AccountConfig config) {
    this.config = config;
    this.forKnown = threads("password-hashing-known");
    this.forStrangers = threads("password-hashing");
  }

  /** The hash of a password that somebody signed in has chosen, or that is made for them. */
  String hash(String password) {
    return compute(forKnown, () -> Passwords.hash(password, config.bcryptCost()));
  }

  /**
   * Whether the password has the hash.
   *
   * @param known whether a browser asks that has signed in before
   */
  boolean matches(String password, String hash, boolean known) {
    return compute(known ? forKnown : forStrangers, () -> Passwords.matches(password, hash));
  }

  /** Waits for the result, without a database connection: hashing takes a quarter of a second. */
  private static <T> T compute(ThreadPoolExecutor threads, Callable<T> work) {
    if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Passwords are hashed outside of transactions");
    }
    Future<T> result;
    try {
      result = threads.submit(work);
    } catch (RejectedExecutionException full) {
      throw Problems.unavailable(Reason.OVERLOADED);
    }
    try {
      return result.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Problems.unavailable(Reason.STOPPING);
    } catch (CancellationException stopped) {
      throw Problems.unavailable(Reason.STOPPING);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private ThreadPoolExecutor threads(String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            config.hashingThreads(),
            config.hashingThreads(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(config.hashingQueue()),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  @PreDestroy
  void stop() {
    forKnown.shutdownNow().forEach(work -> ((Future<?>) work).cancel(false));
    forStrangers.shutdownNow().forEach(work -> ((Future<?>) work).cancel(false));
  }
}
