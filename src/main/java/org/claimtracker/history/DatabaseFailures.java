package org.claimtracker.history;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;

/**
 * What a failure of the database means to whoever sent the request. A commit that fails is wrapped
 * by the transaction manager, which suppresses the reason: so everything that an exception carries
 * is looked at.
 */
@ApplicationScoped
public class DatabaseFailures {

  private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

  /** How H2 says that it cannot write: I/O errors, and that it closed itself after one. */
  private static final Set<Integer> H2_CANNOT_WRITE = Set.of(90028, 90031, 90098, 90121);

  private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

  /** The SQLSTATE of PostgreSQL for a full disk. */
  private static final String DISK_FULL = "53100";

  private static final Pattern NO_SPACE =
      Pattern.compile("No space left on device|Disk quota exceeded");

  private static final int MAX_CARRIED = 40;

  private static final List<Class<?>> STALE =
      List.of(OptimisticLockException.class, StaleStateException.class);

  private static final List<Class<?>> CONFLICT =
      List.of(
          ConstraintViolationException.class,
          LockAcquisitionException.class,
          LockTimeoutException.class,
          PessimisticLockException.class);

  private static final List<Class<?>> TOO_LONG =
      List.of(
          jakarta.persistence.QueryTimeoutException.class,
          org.hibernate.QueryTimeoutException.class);

  private static final List<Class<?>> UNREACHABLE =
      List.of(JDBCConnectionException.class, GenericJDBCException.class);

  private final DiskSpace space;

  DatabaseFailures(DiskSpace space) {
    this.space = space;
  }

  /** The answer to a request that failed so; empty if it was not the database. */
  public Optional<HttpProblem> problem(Throwable thrown) {
    List<Throwable> carried = carriedBy(thrown);
    for (Throwable each : carried) {
      if (each instanceof HttpProblem refused) {
        return Optional.of(refused);
      }
      if (each instanceof DiskSpace.Full) {
        return Optional.of(Problems.unavailable(Reason.DISK_FULL));
      }
    }
    if (carried.stream().anyMatch(DatabaseFailures::saysThatTheDiskIsFull)) {
      space.ranOut();
      LOG.errorf("The disk is full: %s", thrown);
      return Optional.of(Problems.unavailable(Reason.DISK_FULL));
    }
    if (carried.stream().anyMatch(DatabaseFailures::saysThatItCannotWrite)) {
      return Optional.of(unreachable(thrown));
    }
    if (anyIs(STALE, carried)) {
      return Optional.of(Problems.conflict(Reason.CHANGED_SIMULTANEOUSLY));
    }
    if (anyIs(CONFLICT, carried)) {
      return Optional.of(Problems.conflict(Reason.DATABASE_CONFLICT));
    }
    if (anyIs(TOO_LONG, carried)) {
      return Optional.of(Problems.unavailable(Reason.TOOK_TOO_LONG));
    }
    return anyIs(UNREACHABLE, carried) ? Optional.of(unreachable(thrown)) : Optional.empty();
  }

  private static HttpProblem unreachable(Throwable thrown) {
    LOG.error("The database did not answer", thrown);
    return Problems.unavailable(Reason.DATABASE_UNAVAILABLE);
  }

  private static boolean anyIs(List<Class<?>> types, List<Throwable> carried) {
    return carried.stream()
        .anyMatch(each -> types.stream().anyMatch(type -> type.isInstance(each)));
  }

  private static boolean saysThatTheDiskIsFull(Throwable each) {
    return each instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())
        || isForWantOfSpace(each);
  }

  private static boolean saysThatItCannotWrite(Throwable each) {
    return each instanceof SQLException refused && H2_CANNOT_WRITE.contains(refused.getErrorCode())
        || each.getClass().getName().equals(H2_STORE);
  }

  /**
   * Whether a write was refused for want of space. Nothing of what was written before is in doubt
   * then, unlike after a sync that failed.
   */
  static boolean isAWriteWithoutSpace(Throwable thrown) {
    return carriedBy(thrown).stream()
        .anyMatch(
            each ->
                isForWantOfSpace(each)
                    && Arrays.stream(each.getStackTrace())
                        .noneMatch(frame -> frame.getMethodName().equals("force")));
  }

  private static boolean isForWantOfSpace(Throwable each) {
    return each instanceof IOException
        && each.getMessage() != null
        && NO_SPACE.matcher(each.getMessage()).find();
  }

  /** It, its causes, and what they suppressed. */
  private static List<Throwable> carriedBy(Throwable thrown) {
    List<Throwable> carried = new ArrayList<>(List.of(thrown));
    for (int at = 0; at < carried.size() && at < MAX_CARRIED; at++) {
      Throwable each = carried.get(at);
      if (each.getCause() != null) {
        carried.add(each.getCause());
      }
      carried.addAll(Arrays.asList(each.getSuppressed()));
    }
    return carried;
  }
}
