package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application, in its own process and a new directory. It can be stopped, killed and
 * restarted with its data; what it prints is kept below {@code target/packaged}.
 */
public final class PackagedApplication implements AutoCloseable {

  public static final String EDITORS_PASSWORD = "the editor of the packaged";

  private static final int SECONDS_TO_START = 300;
  private static final int SECONDS_TO_END = 120;
  private static final int LINES_TO_SHOW = 40;

  private final Path directory;
  private final Path output;
  private final int port = FreePort.one();
  private final Map<String, String> settings = new HashMap<>();
  private final PostgresServer postgres;
  private final Thread atExit = new Thread(this::end);
  private List<String> wrapper = List.of();
  private List<String> flags = List.of();
  private Process process;

  /** Prepares an installation with an empty database and no claims; {@link #start} starts it. */
  public PackagedApplication(String name) {
    directory = TestData.created(name);
    try {
      Path kept = Files.createDirectories(Path.of("target", "packaged").toAbsolutePath());
      output = Files.createTempFile(kept, name + "-", ".txt");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    postgres = PostgresServer.isWanted() ? PostgresServer.started() : null;
    Runtime.getRuntime().addShutdownHook(atExit);
    set("QUARKUS_HTTP_PORT", Integer.toString(port));
    set("QUARKUS_MANAGEMENT_PORT", "0");
    set("CLAIMS_ADMIN_PASSWORD", EDITORS_PASSWORD);
    set("CLAIMS_CORPUS_LOAD", "never");
    set("CLAIMS_PUBLIC_WARM_UP", "0s");
    if (postgres != null) {
      set("QUARKUS_DATASOURCE_JDBC_URL", postgres.url());
      set("QUARKUS_DATASOURCE_USERNAME", "postgres");
      set("QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }
  }

  /** Sets an environment variable of the process. */
  public PackagedApplication set(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  /** Starts it through a command, which gets the application's own as its arguments. */
  public PackagedApplication wrappedBy(String... command) {
    wrapper = List.of(command);
    return this;
  }

  /** Starts its JVM with these flags too. */
  public PackagedApplication with(String... jvmFlags) {
    flags = List.of(jvmFlags);
    return this;
  }

  /** Fills an empty database from a directory of claim files. */
  public PackagedApplication loading(Path claims) {
    return set("CLAIMS_CORPUS_LOAD", "when-empty")
        .set("CLAIMS_CORPUS_DIRECTORY", claims.toAbsolutePath().toString());
  }

  public Path directory() {
    return directory;
  }

  /** The JDBC URL used with PostgreSQL. */
  public String postgresUrl() {
    return postgres.url();
  }

  /** Its database, as an intruder has it; with H2 only while the application does not run. */
  public Connection database() throws SQLException {
    return postgres == null
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + directory + "/data/tracker;IFEXISTS=TRUE", "sa", "")
        : DriverManager.getConnection(postgres.url(), "postgres", "postgres");
  }

  public URI base() {
    return URI.create("http://localhost:" + port + "/");
  }

  public Http reader() {
    return Http.anonymous(base());
  }

  /** Starts it and waits until it reports that it is ready. */
  public PackagedApplication start() {
    process = launched();
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START); ; pause()) {
      assertThat(process.isAlive()).as(() -> "It started and ended again. " + output()).isTrue();
      if (isReady()) {
        return this;
      }
      assertThat(System.nanoTime() < end).as(() -> "It is not ready. " + output()).isTrue();
    }
  }

  /** Starts it where it should fail, and returns the exit code. */
  public int startInVain() {
    process = launched();
    return exitCode(process, SECONDS_TO_START);
  }

  /** Runs one of its commands beside it, with its configuration, and returns the exit code. */
  public int command(String... arguments) {
    return exitCode(launched(arguments), SECONDS_TO_START);
  }

  private Process launched(String... arguments) {
    String variant = postgres == null ? "quarkus-app" : "quarkus-app-pg";
    Path jar = Path.of("target", variant, "quarkus-run.jar").toAbsolutePath();
    assertThat(jar).as("package the application first").exists();
    // Tests start it often, so startup time matters more than throughput.
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path rehearsed = jar.resolveSibling("jvm.args");
    if (Files.exists(rehearsed)) {
      command.add("@" + rehearsed);
    }
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("(QUARKUS|CLAIMS|DESK)_.*"));
    environment.putAll(settings);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A file of its data as the process sees it, which may have mounted a disk of its own. */
  public Path inData(String file) {
    return Path.of("/proc", "" + process.pid(), "root" + directory, "data", file);
  }

  private boolean isReady() {
    try {
      return reader().get("/q/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Stops it with SIGTERM, like a service manager. */
  public void stop() {
    beginStop();
    awaitStop();
  }

  /** Sends it SIGTERM. */
  public void beginStop() {
    process.destroy();
  }

  public void awaitStop() {
    assertThat(exitCode(process, SECONDS_TO_END)).as("128 + SIGTERM").isEqualTo(143);
  }

  /** Kills it with SIGKILL: not even a shutdown hook runs. */
  public void kill() {
    process.destroyForcibly();
    exitCode(process, SECONDS_TO_END);
  }

  private int exitCode(Process process, int seconds) {
    try {
      assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
          .as(() -> "It still runs. " + output())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** All output since its first start. */
  public String printed() {
    try {
      return Files.readString(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where its output is, and the end of it, for failure messages. */
  public String output() {
    List<String> lines = printed().lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size());
    return "Its output, " + output + ", ends:\n" + String.join("\n", last);
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void end() {
    if (process != null) {
      process.destroyForcibly();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
