package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a failure of the database is answered, however it is wrapped. */
class DatabaseFailuresTest {

  @TempDir Path directory;

  private final DiskSpace elsewhere = space("jdbc:postgresql://localhost/tracker", "64M");
  private final DatabaseFailures failures = new DatabaseFailures(elsewhere);

  @ParameterizedTest
  @CsvSource({
    "HY000, 90028, DATABASE_UNAVAILABLE",
    "90098, 90098, DATABASE_UNAVAILABLE",
    "53100, 0, DISK_FULL"
  })
  void a_database_that_cannot_write_is_a_reason_to_try_again(
      String state, int code, Reason reason) {
    HttpProblem problem = problem(new SQLException("refused", state, code));

    assertThat(problem.getStatusCode()).isEqualTo(503);
    assertThat(problem.getHeaders()).containsEntry("Retry-After", 2);
    assertThat(Problems.reason(problem)).isEqualTo(reason.with());
  }

  @Test
  void what_only_breaks_a_rule_of_the_database_is_a_mistake_of_ours() {
    SQLException broken = new SQLException("refused", "23505", 23505);

    assertThat(failures.problem(new IllegalStateException(broken))).isEmpty();
  }

  @Test
  void the_reason_of_a_failed_commit_is_found_where_it_was_suppressed() {
    RollbackException rolledBack = new RollbackException("Could not commit transaction");
    rolledBack.addSuppressed(new Exception(new IOException("No space left on device")));

    HttpProblem problem = problem(rolledBack);

    assertThat(Problems.reason(problem)).isEqualTo(Reason.DISK_FULL.with());
    assertThat(elsewhere.isLeft()).as("what the health tells then").isFalse();
  }

  @Test
  void what_is_stale_what_conflicts_and_what_is_out_of_reach_are_told_apart() {
    SQLException refused = new SQLException("refused");

    assertThat(Problems.reason(problem(new OptimisticLockException())))
        .isEqualTo(Reason.CHANGED_SIMULTANEOUSLY.with());
    assertThat(Problems.reason(problem(new ConstraintViolationException("", refused, "unique"))))
        .isEqualTo(Reason.DATABASE_CONFLICT.with());
    assertThat(Problems.reason(problem(new JDBCConnectionException("", refused))))
        .isEqualTo(Reason.DATABASE_UNAVAILABLE.with());
  }

  @Test
  void a_sync_that_failed_counts_as_one_even_if_it_names_the_space() {
    assertThat(DatabaseFailures.isAWriteWithoutSpace(new Exception(written()))).isTrue();
    assertThat(DatabaseFailures.isAWriteWithoutSpace(new Exception(force()))).isFalse();
  }

  @Test
  void nothing_is_written_once_only_the_reserve_is_left() {
    String file = "jdbc:h2:file:" + directory + "/tracker;WRITE_DELAY=0";

    assertThat(space(file, "1").isLeft()).isTrue();
    assertThat(space(file, "1000000000000000").isLeft()).isFalse();
    assertThat(elsewhere.isLeft()).isTrue();
  }

  private static DiskSpace space(String url, String reserve) {
    BigInteger bytes = new BigInteger(reserve.replace("M", "000000"));
    return new DiskSpace(url, new MemorySize(bytes));
  }

  private static IOException written() {
    return new IOException("No space left on device");
  }

  private static IOException force() {
    return new IOException("No space left on device");
  }

  private HttpProblem problem(Throwable thrown) {
    return failures.problem(new IllegalStateException(thrown)).orElseThrow();
  }
}
