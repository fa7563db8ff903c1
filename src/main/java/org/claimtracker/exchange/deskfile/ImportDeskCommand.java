package org.claimtracker.exchange.deskfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;

/** {@code import-desk FILE}: reads a desk file into an empty database. */
public class ImportDeskCommand implements Command {

  @Override
  public String name() {
    return "import-desk";
  }

  @Override
  public String usage() {
    return "import-desk FILE   read a whole desk, as export writes it, into an empty database";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    if (arguments.size() != 1) {
      return "It takes the file of a desk.";
    }
    Path file = Path.of(arguments.get(0));
    return Files.isReadable(file) && !Files.isDirectory(file)
        ? null
        : "There is no readable file %s.".formatted(file);
  }

  @Override
  public int run(List<String> arguments) {
    return run(Path.of(arguments.get(0)), DeskDatabase.configured(ConfigProvider.getConfig()));
  }

  static int run(Path file, DeskDatabase desk) {
    try {
      DeskImport.Result result = new DeskImport(desk).run(file);
      result.rows().forEach((kind, rows) -> System.out.printf("%-24s %9d rows%n", kind, rows));
      System.out.printf(
          "The desk of %s came in whole: the record has %d entries, the last one's hash is %s%n",
          result.header().moment(), result.header().entries(), result.header().headHash());
      System.out.println(
          "Accounts have no passwords yet: give an administrator one with first-password HANDLE.");
      return DONE;
    } catch (BadDeskFile refused) {
      System.err.println(refused.getMessage());
      System.err.println("Nothing came in.");
    } catch (SQLException | FlywayException failed) {
      System.err.println(
          "The database %s failed: %s%nNothing came in."
              .formatted(desk.place(), failed.getMessage()));
    } catch (IOException failed) {
      System.err.println("The file cannot be read: %s%nNothing came in.".formatted(failed));
    }
    return FAILED;
  }

  /** Whether a file is for this command. */
  public static boolean takes(Path file) {
    return DeskFileReader.isAt(file);
  }
}
