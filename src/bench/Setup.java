import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the application is started.
 *
 * @param java the home of a JDK
 * @param name what the flags are for
 */
record Setup(Path java, String name, List<String> flags) {

  static final String USUAL = "usual";
  static final String SMALL = "small node";

  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final String FLAGS_FILE = "@target/quarkus-app/jvm.args";

  /** JVM flags of a small node for readers, as in src/docs/operations.md. */
  private static final String SMALL_FLAGS =
      "-XX:+UseSerialGC -Xmx144m -Xmn32m -XX:TieredStopAtLevel=1"
          + " -XX:TrimNativeHeapInterval=10000 -Dquarkus.vertx.event-loops-pool-size=2"
          // It needs no sentence model, which would take memory.
          + " -Dclaims.search.model=none";

  static Setup usual(Path java) {
    return new Setup(java, USUAL, List.of(FLAGS_FILE));
  }

  /** Both sets of flags with one JDK; or those of BENCH_FLAGS alone. */
  static List<Setup> all(Path java) {
    String own = System.getenv("BENCH_FLAGS");
    if (own != null) {
      return List.of(new Setup(java, own, List.of(own.split(" "))));
    }
    List<String> small = new ArrayList<>(List.of(FLAGS_FILE));
    small.addAll(List.of(SMALL_FLAGS.split(" ")));
    return List.of(usual(java), new Setup(java, SMALL, small));
  }

  static Path running() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The homes of the JDK that runs this, and of JDK 25 where it is installed. */
  static Set<Path> jdks() throws IOException {
    Set<Path> jdks = new LinkedHashSet<>(Set.of(running()));
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> installed = Files.list(INSTALLED)) {
        installed
            .filter(home -> home.getFileName().toString().contains("25"))
            .filter(home -> Files.isExecutable(home.resolve("bin/java")))
            .sorted()
            .limit(1)
            .forEach(jdks::add);
      }
    }
    return jdks;
  }

  String executable() {
    return java.resolve("bin/java").toString();
  }

  /** The JDK's own version. */
  String jdk() throws IOException {
    return Files.readAllLines(java.resolve("release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
        .findFirst()
        .orElse("unknown");
  }

  /** Archives what a start takes with this JDK: an archive of another one is of no use to it. */
  void rehearse() throws Exception {
    new ProcessBuilder(executable(), "-jar", "target/quarkus-app/quarkus-run.jar", "rehearse")
        .inheritIO()
        .start()
        .waitFor();
  }
}
