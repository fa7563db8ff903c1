package org.claimtracker.exchange.deskfile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.history.DiskSpace;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** {@code export FILE}: writes the desk as a desk file, compressed if its name ends in .gz. */
public class ExportCommand implements Command {

  static final String VERSION = "quarkus.application.version";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return "export FILE[.gz]   write everything that the desk keeps as JSON lines (H2: stopped)";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    if (arguments.size() != 1) {
      return "It takes the file to write.";
    }
    return Files.exists(Path.of(arguments.get(0))) ? "The file exists already." : null;
  }

  @Override
  public int run(List<String> arguments) {
    Config config = ConfigProvider.getConfig();
    DeskDatabase desk = DeskDatabase.configured(config);
    Path file = Path.of(arguments.get(0)).toAbsolutePath();
    if (DiskSpace.file(desk.url()).filter(there -> !Files.exists(there)).isPresent()) {
      System.err.println("There is no H2 database at %s.".formatted(desk.place()));
      return FAILED;
    }
    try (Connection database = desk.open()) {
      if (!DeskDatabase.schema(database).equals(desk.newestSchema())) {
        System.err.println("Start and stop the desk once with this version first.");
        return FAILED;
      }
      write(database, file, config.getOptionalValue(VERSION, String.class).orElse("unknown"));
      return DONE;
    } catch (SQLException failed) {
      System.err.println(
          "The database %s cannot be read: %s".formatted(desk.place(), failed.getMessage()));
      return FAILED;
    } catch (IOException failed) {
      System.err.println("The file %s cannot be written: %s".formatted(file, failed));
      return FAILED;
    }
  }

  static void write(Connection database, Path file, String application)
      throws IOException, SQLException {
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      DeskFileHeader header = write(database, part, file.toString().endsWith(".gz"), application);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      System.out.printf(
          "Wrote %s: %d lines, the record has %d entries, the last one's hash is %s%n",
          file, header.lines() + 2, header.entries(), header.headHash());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static DeskFileHeader write(
      Connection database, Path part, boolean compressed, String application)
      throws IOException, SQLException {
    try (DeskSnapshot snapshot =
        new DeskSnapshot(database, Clock.systemUTC().instant(), application)) {
      try (OutputStream out = Files.newOutputStream(part);
          OutputStream lines =
              compressed ? new GZIPOutputStream(out) : new BufferedOutputStream(out)) {
        snapshot.write(lines, 0, () -> false);
      }
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      return snapshot.header();
    }
  }
}
