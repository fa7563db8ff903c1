import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application in its own process. */
final class Application implements AutoCloseable {

  static final String PASSWORD = "the editor of the benchmark";

  private static final Pattern SLUG = Pattern.compile("\\{\"slug\":\"([^\"]+)\".*");

  private static final int CALM_SPELLS = 3;
  private static final int SPELL_MILLIS = 2_000;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path data;
  private final int port;
  private final Process process;

  Application(Path data, int port, Setup setup) throws Exception {
    this.data = data;
    this.port = port;
    List<String> command = new ArrayList<>(List.of(setup.executable(), "-Dclaims.data=" + data));
    command.addAll(setup.flags());
    command.addAll(
        List.of(
            "-Dquarkus.http.port=" + port,
            "-Dquarkus.management.port=" + managementPort(),
            "-Dclaims.corpus.load=never",
            // All requests of the benchmark come from one address.
            "-Dclaims.public.requests-per-minute=100000000",
            "-jar",
            "target/quarkus-app/quarkus-run.jar"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLAIMS_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    builder.redirectOutput(data.resolve("output.txt").toFile());
    process = builder.start();
  }

  int port() {
    return port;
  }

  /** Waits until this path answers 200. */
  Application await(String path) throws Exception {
    while (true) {
      try {
        if (get(path).statusCode() == 200) {
          return this;
        }
      } catch (java.io.IOException notYet) {
        if (!process.isAlive()) {
          throw new IllegalStateException(
              "The application exited, see " + data.resolve("output.txt"));
        }
      }
      Thread.sleep(5);
    }
  }

  private int managementPort() {
    return port + 3;
  }

  /** Waits until what follows a start is done: vectors, merging, answers that are made ahead. */
  Application awaitCalm() throws Exception {
    double before = cpu();
    for (int calm = 0; calm < CALM_SPELLS; ) {
      Thread.sleep(SPELL_MILLIS);
      double now = cpu();
      calm = now - before < SPELL_MILLIS / 20.0 ? calm + 1 : 0;
      before = now;
    }
    return this;
  }

  /** Waits until the search index is complete. */
  void awaitIndex() throws Exception {
    URI health = URI.create("http://127.0.0.1:" + managementPort() + "/q/health/ready");
    while (!new String(health.toURL().openStream().readAllBytes()).contains("\"READY\"")) {
      Thread.sleep(100);
    }
  }

  HttpResponse<InputStream> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** What is done with one published verdict. */
  interface Dumped {
    void verdict(String slug, String line) throws Exception;
  }

  /** Reads the dump of all verdicts. */
  void eachVerdict(Dumped dumped) throws Exception {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(get("/dumps/verdicts.ndjson").body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher verdict = SLUG.matcher(line);
        if (verdict.matches()) {
          dumped.verdict(verdict.group(1), line);
        }
      }
    }
  }

  /** The response headers of a server on this machine. */
  HttpHeaders head(int at, String path) throws Exception {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .headers();
  }

  /** Signs the editor in and returns the session cookie. */
  String signIn() throws Exception {
    HttpResponse<String> session =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"handle\": \"editor\", \"password\": \"" + PASSWORD + "\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return session.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  /** The result of verifying the record. */
  String verification() throws Exception {
    return new String(get("/api/v1/record/verification", "Cookie", signIn()).body().readAllBytes());
  }

  /** Milliseconds of CPU since the start. */
  double cpu() {
    return Cpu.millis(process.toHandle());
  }

  /** Memory in MiB: VmRSS for the current value, VmHWM for the peak. */
  long memory(String which) throws Exception {
    return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
        .filter(line -> line.startsWith(which + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Resets the peak. */
  void resetPeakMemory() throws Exception {
    Files.writeString(Path.of("/proc", "" + process.pid(), "clear_refs"), "5");
  }

  /** Heap in use after a full collection, in MiB. */
  long heap() throws Exception {
    run("GC.run");
    String info = run("GC.heap_info");
    return info.lines()
            .filter(line -> line.matches("(?!.*(Metaspace|class space)).* used \\d+K.*"))
            .mapToLong(line -> Long.parseLong(line.replaceFirst(".* used (\\d+)K.*", "$1")))
            .sum()
        / 1024;
  }

  private String run(String command) throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked = new ProcessBuilder(jcmd, "" + process.pid(), command).start();
    return new String(asked.getInputStream().readAllBytes());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
    }
  }

  /** Kills the process: acknowledged writes are durable, so no clean stop is needed. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }
}
