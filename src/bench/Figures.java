import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of one run of the benchmark, kept in a file that is named by processor and JDK: what
 * the tables of src/docs/performance.md are made from.
 */
final class Figures {

  static final Path RUNS = Path.of("src/bench/runs");

  /** Of the lines of the file. */
  static final String HEAD =
      "verdicts,flags,figure,connections,value,least,most,p50,p99,cpu,nginx,nginx_cpu";

  private final Path file;
  private final int verdicts;
  private final String flags;

  Figures(int verdicts, Setup setup) throws Exception {
    this.verdicts = verdicts;
    this.flags = setup.name().replace(',', ' ');
    Files.createDirectories(RUNS);
    this.file = RUNS.resolve(machine() + "." + setup.jdk() + ".csv");
    List<String> kept = new ArrayList<>();
    if (Files.exists(file)) {
      String own = verdicts + "," + flags + ",";
      kept.addAll(Files.readAllLines(file).stream().filter(line -> !line.startsWith(own)).toList());
    } else {
      kept.add(HEAD);
    }
    Files.write(file, kept);
  }

  /** The processor and how many of it. */
  private static String machine() throws Exception {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceFirst(".*: ", ""))
            .findFirst()
            .orElse("unknown");
    return processor.replaceAll("\\((R|TM)\\)", "").replaceAll("[^A-Za-z0-9]+", "-")
        + "-x"
        + Runtime.getRuntime().availableProcessors();
  }

  /**
   * Keeps one figure; NaN for what was not measured.
   *
   * @param value requests a second, or seconds
   * @param cpu milliseconds of CPU a request, or of a start
   */
  void add(String figure, int connections, double... values) throws Exception {
    StringBuilder line = new StringBuilder();
    line.append(verdicts).append(',').append(flags).append(',').append(figure);
    line.append(',').append(connections);
    for (double value : values) {
      line.append(',').append(Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value));
    }
    Files.writeString(file, line.append('\n').toString(), java.nio.file.StandardOpenOption.APPEND);
  }
}
