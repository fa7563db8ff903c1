import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, started as the README says. */
final class Application implements AutoCloseable {

  static final String PASSWORD = "the editor of the benchmark";

  /** The flags of a small node, as the README says that it is started. */
  static final String SMALL =
      "-XX:+UseSerialGC -Xmx144m -Xmn32m -XX:TieredStopAtLevel=1"
          + " -XX:TrimNativeHeapInterval=10000 -Dquarkus.vertx.event-loops-pool-size=2";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path data;
  private final int port;
  private final Process process;

  Application(Path data, int port, List<String> flags) throws Exception {
    this.data = data;
    this.port = port;
    List<String> command = new ArrayList<>(List.of(java(), "-Dclaims.data=" + data));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Dquarkus.http.port=" + port,
            "-Dclaims.corpus.load=never",
            // A node that answers readers needs no model of sentences; it would take memory for it.
            "-Dclaims.search.model=none",
            // The benchmark is one address: more than it can ask.
            "-Dclaims.public.requests-per-minute=100000000",
            "-jar",
            "target/quarkus-app/quarkus-run.jar"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLAIMS_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    builder.redirectOutput(data.resolve("output.txt").toFile());
    process = builder.start();
  }

  /** A first start on nothing leaves the archive of classes with which later ones start sooner. */
  static Path archive(Path nothing, int port, List<String> flags) throws Exception {
    Path archive = Files.createDirectories(nothing).resolve("classes.jsa");
    List<String> archiving = new ArrayList<>(flags);
    archiving.add("-XX:ArchiveClassesAtExit=" + archive);
    try (Application first = new Application(nothing, port, archiving)) {
      first.await("/api/v1/verdicts?limit=1").await("/");
    }
    return archive;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  int port() {
    return port;
  }

  /** Waits until this path is answered with 200. */
  Application await(String path) throws Exception {
    while (true) {
      try {
        if (get(path).statusCode() == 200) {
          return this;
        }
      } catch (java.io.IOException notYet) {
        if (!process.isAlive()) {
          throw new IllegalStateException("It ended: see " + data.resolve("output.txt"));
        }
      }
      Thread.sleep(5);
    }
  }

  /** Waits until the index of the search holds everything. */
  void awaitIndex() throws Exception {
    while (!new String(get("/q/health/ready").body().readAllBytes()).contains("\"READY\"")) {
      Thread.sleep(100);
    }
  }

  HttpResponse<InputStream> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The headers with which a server on this machine answers, this one or another. */
  HttpHeaders head(int at, String path) throws Exception {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .headers();
  }

  /** The cookie of the editor, who signs in. */
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

  /** What the verifier of the record says. */
  String verification() throws Exception {
    return new String(
        get("/api/v1/record/verification", "Cookie", signIn()).body().readAllBytes());
  }

  /** MiB of memory: VmRSS now, VmHWM at most so far. */
  long memory(String which) throws Exception {
    return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
        .filter(line -> line.startsWith(which + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Lets the most memory so far be counted from now. */
  void countMemoryFromNow() throws Exception {
    Files.writeString(Path.of("/proc", "" + process.pid(), "clear_refs"), "5");
  }

  /** MiB of the heap in use after a full collection. */
  long heap() throws Exception {
    run("GC.run");
    String info = run("GC.heap_info");
    return info.lines()
        .filter(line -> line.matches("(?!.*(Metaspace|class space)).* used \\d+K.*"))
        .mapToLong(line -> Long.parseLong(line.replaceFirst(".* used (\\d+)K.*", "$1")))
        .sum() / 1024;
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

  /** Ends it at once: it keeps what it acknowledged, and need not tidy up. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }
}
