import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays an attack on signing in: 600 sign-ins a second with made-up handles, each from another
 * address, while readers read and an editor whose browser is known signs in: src/bench/run attack.
 */
public final class Attack {

  private static final int PORT = Benchmark.PORT;
  private static final int VERDICTS = 1_000;
  private static final int SECONDS = Integer.parseInt(Benchmark.setting("BENCH_SECONDS", "60"));
  private static final int READERS = 8;

  /** Milliseconds that a reader looks at what came. */
  private static final int READING = 10;

  private static final int ATTACKERS = 250;

  /**
   * Milliseconds between the sign-ins of each attacker: together somewhat more than 600 a second.
   */
  private static final int BETWEEN = 320;

  private static final int SIGN_IN_EVERY = 5;

  /** A proxy on this machine is believed, so that each sign-in can come from elsewhere. */
  private static final List<String> BEHIND_A_PROXY =
      List.of(
          "-Dquarkus.http.proxy.proxy-address-forwarding=true",
          "-Dclaims.http.trusted-proxies=127.0.0.1");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  public static void main(String[] given) throws Exception {
    if (!Load.isInstalled("wrk")) {
      System.err.println("The load generator wrk is not installed: apt-get install wrk");
      System.exit(2);
    }
    new Attack().replay();
  }

  private void replay() throws Exception {
    Path directory = Files.createDirectories(Benchmark.DATA.resolve("attack"));
    Benchmark.fill(directory, VERDICTS);
    List<String> flags =
        new ArrayList<>(List.of(Benchmark.setting("BENCH_FLAGS", "-Xmx512m").split(" ")));
    flags.addAll(BEHIND_A_PROXY);
    Setup setup = new Setup(Setup.running(), "behind a proxy", flags);
    try (Application application =
        new Application(directory, PORT, setup).await("/q/health/ready")) {
      application.awaitIndex();
      Path paths = paths(application, directory);
      new Load().warmUp(PORT, paths, 5);
      signIn();
      Load.Run quiet = Load.finished(readers(paths, SECONDS / 2));
      Process attackers =
          new Load()
              .started(PORT, Path.of("src/bench/signins.lua"), paths, ATTACKERS, SECONDS, BETWEEN);
      Process readers = readers(paths, SECONDS);
      double slowest = signInAgainAndAgain(attackers);
      Load.Run attacked = Load.finished(readers);
      new Report(null).attack(quiet, attacked, Load.finished(attackers), slowest);
      application.kill();
    }
  }

  private static Process readers(Path paths, int seconds) throws Exception {
    return new Load().started(PORT, Load.PATHS, paths, READERS, seconds, READING);
  }

  /** What readers ask for: verdicts, their pages, the first page of the list, and a search. */
  private static Path paths(Application application, Path directory) throws Exception {
    List<String> paths = new ArrayList<>(List.of("/", "/search?q=energy", "/corrections"));
    application.eachVerdict(
        (slug, line) -> {
          paths.add("/v/" + slug);
          paths.add("/api/v1/verdicts/" + slug);
        });
    return Files.write(directory.resolve("readers.paths"), paths);
  }

  /** The slowest sign-in of an editor with a browser that has signed in before. */
  private double signInAgainAndAgain(Process attackers) throws Exception {
    double slowest = 0;
    while (attackers.isAlive()) {
      slowest = Math.max(slowest, signIn());
      Thread.sleep(SIGN_IN_EVERY * 1000L);
    }
    return slowest;
  }

  private double signIn() throws Exception {
    long began = System.nanoTime();
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"handle\": \"editor\", \"password\": \"" + Application.PASSWORD + "\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 204) {
      throw new IllegalStateException("The editor was kept out: " + answer.body());
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
