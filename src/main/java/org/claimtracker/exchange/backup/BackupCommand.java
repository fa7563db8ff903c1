package org.claimtracker.exchange.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code backup DIR}: makes a backup below a directory. H2 opens a database for one process alone,
 * so a running desk is asked to make it; otherwise the command opens the database itself.
 */
public class BackupCommand implements Command {

  private static final int PAUSE_MILLIS = 200;

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return "backup DIR    make a verified backup of the desk below DIR, also while it runs (H2)";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    return arguments.size() == 1 ? null : "It takes the directory for the backup.";
  }

  @Override
  public int run(List<String> arguments) throws IOException, InterruptedException {
    Path into = Path.of(arguments.get(0)).toAbsolutePath().normalize();
    try {
      H2Database database =
          H2Database.configured(ConfigProvider.getConfig())
              .orElseThrow(
                  () ->
                      new BackupFailure(
                          "This desk's database is PostgreSQL. Back it up with its own tools."));
      if (!database.exists()) {
        throw new BackupFailure("There is no database %s.".formatted(database.file()));
      }
      System.out.println("Made the backup " + make(database, into));
      return DONE;
    } catch (BackupFailure failed) {
      System.err.println(failed.getMessage());
      return FAILED;
    }
  }

  private static String make(H2Database database, Path into)
      throws IOException, InterruptedException {
    if (database.isInUse()) {
      return ask(database, into);
    }
    try (Connection own = database.open()) {
      return new BackupWriter(database, into)
          .write(own, Clock.systemUTC().instant())
          .directory()
          .toString();
    } catch (SQLException failed) {
      if (H2Database.isInUse(failed)) {
        return ask(database, into);
      }
      throw new BackupFailure(
          "The database %s cannot be opened: %s".formatted(database.file(), failed.getMessage()),
          failed);
    }
  }

  private static String ask(H2Database database, Path into)
      throws IOException, InterruptedException {
    BackupRequest request = BackupRequest.leave(database.dataDirectory(), into);
    try {
      BackupRequest.Answer answer = request.take();
      while (answer == null) {
        if (!database.isInUse()) {
          throw new BackupFailure("The desk stopped before it made the backup. Try again.");
        }
        Thread.sleep(PAUSE_MILLIS);
        answer = request.take();
      }
      if (answer.failure() != null) {
        throw new BackupFailure(answer.failure());
      }
      return answer.backup();
    } finally {
      request.withdraw();
    }
  }
}
