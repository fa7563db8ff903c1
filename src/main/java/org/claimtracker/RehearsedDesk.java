package org.claimtracker;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as the rehearsal starts it: a desk of its own that is deleted afterwards. */
final class RehearsedDesk implements AutoCloseable {

  private static final String PASSWORD = "of a desk that is deleted at once";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final List<String> PAGES_OF_THE_DESK =
      List.of("/desk", "/desk/claims", "/desk/board", "/desk/review", "/desk/claims/new");

  private final Path output;
  private final Process process;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI base;

  RehearsedDesk(Path jar, Path scratch, String archiving, String url) throws IOException {
    output = scratch.resolve("output.txt");
    int port = freePort();
    base = URI.create("http://127.0.0.1:" + port);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(archiving);
    settings(scratch, port).forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
    // Nothing of the operator's own configuration: it may name the desk that people work on.
    builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CLAIMS|DESK)_.*"));
    builder.environment().put("CLAIMS_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", url == null ? h2(scratch) : url);
    if (url != null) {
      builder.environment().put("QUARKUS_DATASOURCE_USERNAME", postgresUser());
      builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", postgresPassword());
    }
    process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  private static Map<String, String> settings(Path scratch, int port) {
    Path claims = Path.of("claims").toAbsolutePath();
    return Map.of(
        "claims.data",
        scratch.resolve("data").toString(),
        "claims.corpus.load",
        Files.isDirectory(claims) ? "when-empty" : "never",
        "claims.corpus.directory",
        claims.toString(),
        "quarkus.http.host",
        "127.0.0.1",
        "quarkus.http.port",
        Integer.toString(port),
        "quarkus.management.port",
        "0",
        "quarkus.shutdown.delay",
        "0s");
  }

  /** Named, so that an application that was made for PostgreSQL fails rather than finds one. */
  private static String h2(Path scratch) {
    return "jdbc:h2:file:"
        + scratch.resolve("data/tracker")
        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
  }

  static String postgresUser() {
    return System.getenv().getOrDefault("PGUSER", "tracker");
  }

  static String postgresPassword() {
    return System.getenv().getOrDefault("PGPASSWORD", "");
  }

  /** Asks for what readers and the desk ask most; verdicts are asked for by the warm-up. */
  void perform() throws IOException, InterruptedException {
    awaitReady();
    get("/", "Accept-Encoding", "gzip");
    get("/search?q=energy");
    get("/feeds/verdicts.json");
    post("/api/v1/match", "{\"text\": \"Energy infrastructure was struck.\"}");
    post("/api/v1/session", "{\"handle\": \"editor\", \"password\": \"" + PASSWORD + "\"}");
    for (String page : PAGES_OF_THE_DESK) {
      get(page);
    }
    post("/api/v1/claims", "{\"statement\": \"A start was rehearsed\", \"language\": \"en\"}");
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); !isReady(); ) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("it did not get ready:\n" + Files.readString(output));
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return answer(request("/q/health/ready")).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private void get(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    expectSuccess(headers.length == 0 ? request : request.headers(headers));
  }

  private void post(String path, String json) throws IOException, InterruptedException {
    expectSuccess(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private void expectSuccess(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<?> answer = answer(request);
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "%s was answered with %d".formatted(answer.uri().getPath(), answer.statusCode()));
    }
  }

  private HttpResponse<?> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.discarding());
  }

  /** Stops it as a service manager does, and waits for the archive. */
  void stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("it did not stop");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
