package org.claimtracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.settings.Command;

/**
 * {@code rehearse}: starts this copy of the application once on an empty database, asks it what
 * readers and the desk ask most, and keeps the classes that this took in an archive beside the jar.
 * A start with the flags of {@code jvm.args} maps them from there instead of reading and verifying
 * them. The JVM ignores an archive that does not fit, such as one that another JDK wrote.
 */
public class Rehearsal implements Command {

  /** The first JDK whose archive holds what was learned about methods as well (JEP 514, 515). */
  private static final int FIRST_WITH_PROFILES = 25;

  private static final String JAR = "quarkus-run.jar";
  private static final String FLAGS = "jvm.args";

  @Override
  public String name() {
    return "rehearse";
  }

  @Override
  public String usage() {
    return "rehearse [jdbc:postgresql://HOST/EMPTY]   make starts of this copy fast (PGUSER,"
        + " PGPASSWORD)";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    return arguments.isEmpty()
            || arguments.size() == 1 && arguments.get(0).startsWith("jdbc:postgresql:")
        ? null
        : "It takes nothing, or the JDBC URL of an empty PostgreSQL database.";
  }

  @Override
  public int run(List<String> arguments) throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
    if (!jar.endsWith(JAR)) {
      System.err.println("Only the packaged application can be rehearsed.");
      return FAILED;
    }
    try {
      String url = arguments.isEmpty() ? null : arguments.get(0);
      if (url != null) {
        requireEmpty(url);
      }
      writeFlags(jar, rehearse(jar, url));
      return DONE;
    } catch (IOException | SQLException | IllegalStateException failed) {
      // An archive of before is still there, and at worst it does not fit.
      if (!Files.exists(jar.resolveSibling(FLAGS))) {
        writeFlags(jar, List.of());
      }
      System.err.println("The rehearsal failed, so starts take longer: " + failed.getMessage());
      return FAILED;
    }
  }

  /** Returns the flags that a start uses the archive with. */
  private static List<String> rehearse(Path jar, String url)
      throws IOException, InterruptedException {
    boolean profiled = Runtime.version().feature() >= FIRST_WITH_PROFILES;
    Path archive = jar.resolveSibling(profiled ? "classes.aot" : "classes.jsa");
    Path scratch = Files.createTempDirectory(jar.getParent(), "rehearsal");
    try {
      Path written = scratch.resolve(archive.getFileName());
      String option = profiled ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
      try (RehearsedDesk desk = new RehearsedDesk(jar, scratch, option + written, url)) {
        desk.perform();
        desk.stop();
      }
      if (!Files.isRegularFile(written)) {
        throw new IOException("the JVM wrote no archive");
      }
      Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(scratch);
    }
    // Another JDK may not know the flag.
    return profiled
        ? List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:AOTCache=" + archive)
        : List.of("-XX:SharedArchiveFile=" + archive);
  }

  private static void writeFlags(Path jar, List<String> archive) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# Flags of java before -jar, by the rehearsal."));
    archive.stream().map(Rehearsal::quoted).forEach(lines::add);
    Files.write(jar.resolveSibling(FLAGS), lines);
  }

  /** As the files of arguments of the launcher have it. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A rehearsal logs a claim, so it must not be played in a database that somebody works in. */
  private static void requireEmpty(String url) throws SQLException {
    try (Connection database =
            DriverManager.getConnection(
                url, RehearsedDesk.postgresUser(), RehearsedDesk.postgresPassword());
        Statement statement = database.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select count(*) from information_schema.tables"
                    + " where table_schema = current_schema()")) {
      tables.next();
      if (tables.getInt(1) > 0) {
        throw new IllegalStateException("the database is not empty");
      }
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException left) {
      System.err.printf("Delete %s, which could not be: %s%n", directory, left.getMessage());
    }
  }
}
