package org.claimtracker.exchange.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.ConfigProvider;

/** {@code restore DIR}: puts a backup into an empty data directory. */
public class RestoreCommand implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return "restore DIR   put a backup, or the newest below DIR, into the empty claims.data (H2)";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    return arguments.size() == 1 ? null : "It takes a backup, or the directory of several.";
  }

  @Override
  public int run(List<String> arguments) {
    Path from = Path.of(arguments.get(0)).toAbsolutePath().normalize();
    try {
      H2Database database =
          H2Database.configured(ConfigProvider.getConfig())
              .orElseThrow(
                  () ->
                      new BackupFailure(
                          "This desk's database is PostgreSQL. Restore it with its own tools."));
      Backup backup = chosen(from);
      new Restoration(backup, database).run();
      System.out.printf(
          "Restored %s of %s into %s: the record has %d entries, the last one's hash is %s%n",
          backup.name(),
          backup.manifest().madeAt(),
          database.dataDirectory(),
          backup.manifest().entries(),
          backup.manifest().headHash());
      return DONE;
    } catch (BackupFailure failed) {
      System.err.println(failed.getMessage());
      return FAILED;
    }
  }

  private static Backup chosen(Path from) {
    if (Backup.isAt(from)) {
      return Backup.at(from);
    }
    if (!Files.isDirectory(from)) {
      throw new BackupFailure("There is no directory " + from);
    }
    return Backup.in(from).stream()
        .findFirst()
        .orElseThrow(() -> new BackupFailure("There is no backup in " + from));
  }
}
