import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator wrk, requesting random lines of a file. */
final class Load {

  /**
   * The result of one run.
   *
   * @param p50 milliseconds
   * @param refused answers other than 2xx and 3xx
   * @param broken connections, reads and writes that failed or timed out
   * @param serverErrors answers from 500 on, except 503
   * @param cpu milliseconds of CPU that the server took a request; NaN if that was not measured
   */
  record Run(
      double perSecond,
      double p50,
      double p99,
      long refused,
      long broken,
      long serverErrors,
      double cpu) {}

  /** Requests the lines of a file. */
  static final Path PATHS = Path.of("src/bench/paths.lua");

  static boolean isInstalled(String program) {
    for (String directory : (System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }

  /** Repeats until it gets no faster: on a busy machine the JIT compiler takes long. */
  void warmUp(int port, Path paths, int seconds) throws Exception {
    double before = 0;
    double now = run(port, paths, false, 32, 2 * seconds).perSecond();
    for (int more = 0; more < 20 && now > 1.05 * before; more++) {
      before = now;
      now = run(port, paths, false, 32, seconds).perSecond();
    }
  }

  Run run(int port, Path paths, boolean gzip, int connections, int seconds) throws Exception {
    return finished(started(port, paths, gzip, connections, seconds));
  }

  /** The same, with the CPU that the server takes. */
  Run run(
      int port,
      Path paths,
      boolean gzip,
      int connections,
      int seconds,
      java.util.function.DoubleSupplier cpu)
      throws Exception {
    double before = cpu.getAsDouble();
    Run run = run(port, paths, gzip, connections, seconds);
    double each = (cpu.getAsDouble() - before) / (run.perSecond() * seconds);
    return new Run(
        run.perSecond(),
        run.p50(),
        run.p99(),
        run.refused(),
        run.broken(),
        run.serverErrors(),
        each);
  }

  Process started(int port, Path paths, boolean gzip, int connections, int seconds)
      throws Exception {
    ProcessBuilder wrk = wrk(port, PATHS, paths, gzip, connections, seconds);
    // Counting statuses halves the speed of wrk, so only under overload.
    if (connections > 32) {
      wrk.environment().put("BENCH_STATUSES", "1");
    }
    return wrk.start();
  }

  /** Starts connections that pause so many milliseconds on average between their requests. */
  Process started(int port, Path script, Path paths, int connections, int seconds, int pause)
      throws Exception {
    ProcessBuilder wrk = wrk(port, script, paths, false, connections, seconds);
    wrk.environment().put("BENCH_STATUSES", "1");
    wrk.environment().put("BENCH_PAUSE", "" + pause);
    return wrk.start();
  }

  private static ProcessBuilder wrk(
      int port, Path script, Path paths, boolean gzip, int connections, int seconds) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                "http://127.0.0.1:" + port,
                "--",
                paths.toString(),
                gzip ? "gzip" : "plain"));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  static Run finished(Process wrk) throws Exception {
    String output = new String(wrk.getInputStream().readAllBytes());
    wrk.waitFor();
    String result =
        output
            .lines()
            .filter(line -> line.startsWith("RESULT "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("wrk said: " + output));
    String[] numbers = result.split(" ");
    return new Run(
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        Double.parseDouble(numbers[3]),
        Long.parseLong(numbers[4]),
        Long.parseLong(numbers[5]),
        output.lines().filter(line -> line.startsWith("status ")).count(),
        Double.NaN);
  }
}
