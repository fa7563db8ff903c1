import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Measures the packaged application on a number of published verdicts, beside a static nginx that
 * serves the same bytes: src/bench/run [verdicts...]. It reports; no figure makes it fail.
 */
public final class Benchmark {

  static final int PORT = Integer.parseInt(setting("BENCH_PORT", "18080"));

  /** Where filled databases are kept. */
  static final Path DATA = Path.of(setting("BENCH_DATA", "data/bench"));

  private static final int RUNS = Comparison.RUNS;
  private static final int HOT = 1_000;

  /** Verdicts that are written to files for nginx, and requested. */
  private static final int FILES = 100_000;

  private final int verdicts;
  private final Setup setup;
  private final Path directory;
  private final Path site;
  private final List<String> slugs = new ArrayList<>();
  private final Report report;

  private Benchmark(int verdicts, Setup setup) throws Exception {
    this.verdicts = verdicts;
    this.setup = setup;
    this.directory = DATA.resolve("" + verdicts);
    this.site = Files.createDirectories(directory.resolve("www"));
    this.report = new Report(new Figures(verdicts, setup));
  }

  public static void main(String[] given) throws Exception {
    if (!Load.isInstalled("wrk")) {
      System.err.println("The load generator wrk is not installed: apt-get install wrk");
      System.exit(2);
    }
    for (Path jdk : Setup.jdks()) {
      Setup.usual(jdk).rehearse();
      for (Setup setup : Setup.all(jdk)) {
        for (String verdicts : given.length == 0 ? new String[] {"100000"} : given) {
          new Benchmark(Integer.parseInt(verdicts), setup).measure();
        }
      }
    }
    Setup.usual(Setup.running()).rehearse();
  }

  static String setting(String name, String defaultValue) {
    return System.getenv().getOrDefault(name, defaultValue);
  }

  private void measure() throws Exception {
    System.out.printf(
        "%n== %,d published verdicts, JDK %s, %s flags ==%n", verdicts, setup.jdk(), setup.name());
    fill(directory, verdicts);
    try (Application whole = new Application(directory, PORT, setup)) {
      writeSite(whole.await("/q/health/ready").awaitCalm());
    }
    List<Double> starts = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    Application application = null;
    for (int run = 0; run < RUNS; run++) {
      if (application != null) {
        application.kill();
      }
      long began = System.nanoTime();
      application = new Application(directory, PORT, setup).await("/api/v1/verdicts?limit=1");
      starts.add((System.nanoTime() - began) / 1e9);
      cpu.add(application.cpu());
    }
    try (Application running = application) {
      report.starts(starts, cpu, running.memory("VmRSS"));
      running.await("/q/health/ready");
      boolean nginx = Load.isInstalled("nginx");
      if (!nginx) {
        System.out.println("nginx is not installed: no ratios (apt-get install nginx-light)");
      }
      try (StaticServer beside = nginx ? new StaticServer(site, PORT + 1) : null) {
        reads(running, beside);
      }
      report.memory("after the reads", running.memory("VmHWM"), running.heap());
      new Pages(running).measure(slugs.get(slugs.size() / 2));
      overload(running);
      for (String dump :
          List.of("/dumps/verdicts.ndjson", "/dumps/verdicts.csv", "/feeds/claimreview.json")) {
        dump(running, dump);
      }
      running.kill();
    }
  }

  /** Fills a database once. */
  static void fill(Path directory, int verdicts) throws Exception {
    Setup setup = Setup.usual(Setup.running());
    Path filled = directory.resolve("filled");
    if (Files.exists(filled)) {
      return;
    }
    long began = System.nanoTime();
    // The application creates its tables and accounts.
    try (Application empty = new Application(directory, PORT, setup)) {
      empty.await("/q/health/ready");
    }
    Fill.main(
        new String[] {
          "jdbc:h2:file:"
              + directory.toAbsolutePath()
              + "/tracker;DB_CLOSE_ON_EXIT=FALSE"
              // A run that is interrupted is repeated, so durability does not matter here.
              + ";AUTO_COMPACT_FILL_RATE=0;WRITE_DELAY=5000;CACHE_SIZE=131072",
          "sa",
          "",
          "" + verdicts
        });
    try (Application whole = new Application(directory, PORT, setup)) {
      String verification = whole.await("/q/health/ready").verification();
      System.out.println("The record: " + verification);
      if (!verification.contains("\"intact\":true")) {
        throw new IllegalStateException("The record does not verify");
      }
      whole.awaitIndex();
      whole.awaitCalm();
    }
    Files.createFile(filled);
    System.out.printf("Filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }

  /** Writes the answers of the application to files for nginx to serve. */
  private void writeSite(Application application) throws Exception {
    Path folder = Files.createDirectories(site.resolve("api/v1/verdicts"));
    boolean kept = Files.exists(site.resolve("list.json"));
    application.eachVerdict(
        (slug, line) -> {
          slugs.add(slug);
          if (!kept && slugs.size() <= FILES) {
            Files.writeString(folder.resolve(slug), line);
          }
        });
    Files.write(
        site.resolve("list.json"), application.get("/api/v1/verdicts").body().readAllBytes());
    Files.write(
        site.resolve("filtered.json"),
        application.get("/api/v1/verdicts?rating=false").body().readAllBytes());
  }

  private void reads(Application application, StaticServer nginx) throws Exception {
    Random random = new Random(1);
    List<String> hot =
        random
            .ints(HOT, 0, Math.min(FILES, slugs.size()))
            .mapToObj(n -> "/api/v1/verdicts/" + slugs.get(n))
            .toList();
    List<String> all = slugs.stream().limit(FILES).map(slug -> "/api/v1/verdicts/" + slug).toList();
    Comparison compared = new Comparison(application, nginx, report);
    Path hotPaths = paths("hot", hot);
    compared.beginning("by slug, first five seconds", hotPaths);
    application.awaitCalm();
    new Load().warmUp(PORT, hotPaths, 2 * Comparison.SECONDS);
    compared.with("by slug, 1,000 of them", hotPaths, hotPaths);
    compared.compressed("by slug, compressed", hotPaths);
    compared.with(
        "by slug, unchanged: 304",
        paths("own-tags", tagged(application.port(), application, hot)),
        nginx == null ? null : paths("nginx-tags", tagged(PORT + 1, application, hot)));
    // As many pages as fit into the cache beside the rest: each is several times as long as its
    // verdict.
    Path pages =
        paths(
            "pages",
            hot.subList(0, 200).stream()
                .map(path -> path.replace("/api/v1/verdicts/", "/v/"))
                .toList());
    new Load().warmUp(PORT, pages, Comparison.SECONDS);
    compared.alone("200 of them as pages", pages);
    Path everything = paths("all", all);
    new Load().warmUp(PORT, everything, Comparison.SECONDS);
    compared.with("by slug, asked evenly", everything, everything);
    compared.with(
        "first page of the list",
        paths("list", List.of("/api/v1/verdicts")),
        paths("nginx-list", List.of("/list.json")));
    compared.with(
        "first page, filtered",
        paths("filtered", List.of("/api/v1/verdicts?rating=false")),
        paths("nginx-filtered", List.of("/filtered.json")));
    Path filters = paths("filters", Generated.filters());
    new Load().warmUp(PORT, filters, Comparison.SECONDS);
    compared.alone("lists with any filters, most not cached", filters);
    Path searches = paths("searches", Generated.searches(verdicts));
    new Load().warmUp(PORT, searches, Comparison.SECONDS);
    compared.at(4, "searches by words", searches);
    report.table();
  }

  /** The paths with the entity tags that this server gives them. */
  private static List<String> tagged(int port, Application application, List<String> paths)
      throws Exception {
    List<String> tagged = new ArrayList<>();
    for (String path : paths.subList(0, Math.min(200, paths.size()))) {
      String tag = application.head(port, path).firstValue("ETag").orElseThrow();
      tagged.add(path + "\tIf-None-Match: " + tag);
    }
    return tagged;
  }

  private Path paths(String name, List<String> lines) throws Exception {
    return Files.write(directory.resolve(name + ".paths"), lines);
  }

  private void overload(Application application) throws Exception {
    Path found = directory.resolve("searches.paths");
    Load.Run carried = new Load().run(PORT, found, false, 4, Comparison.SECONDS);
    Process saturated = new Load().started(PORT, found, false, 256, 3 * Comparison.SECONDS);
    Load.Run lookup =
        new Load().run(PORT, directory.resolve("all.paths"), false, 1, 2 * Comparison.SECONDS);
    report.overload(carried, Load.finished(saturated), lookup);
  }

  private void dump(Application application, String path) throws Exception {
    application.heap();
    application.resetPeakMemory();
    long before = application.memory("VmRSS");
    long began = System.nanoTime();
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (var body = application.get(path).body()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
      }
    }
    report.dump(
        path, bytes, (System.nanoTime() - began) / 1e9, before, application.memory("VmHWM"));
  }
}
