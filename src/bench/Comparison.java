import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the application and nginx in turn, so that other load on the machine affects both alike.
 */
final class Comparison {

  static final int SECONDS = Integer.parseInt(Benchmark.setting("BENCH_SECONDS", "5"));
  static final int RUNS = Integer.parseInt(Benchmark.setting("BENCH_RUNS", "3"));

  private static final int MANY = 32;
  private static final int BEGINNING = 5;

  private final Application application;
  private final StaticServer nginx;
  private final Report report;

  /**
   * @param nginx null if it is not installed
   */
  Comparison(Application application, StaticServer nginx, Report report) {
    this.application = application;
    this.nginx = nginx;
    this.report = report;
  }

  void with(String what, Path ours, Path others) throws Exception {
    for (int connections : new int[] {1, MANY}) {
      measure(what, ours, others, 1, false, connections);
    }
  }

  /** The second port of nginx compresses. */
  void compressed(String what, Path paths) throws Exception {
    for (int connections : new int[] {1, MANY}) {
      measure(what, paths, paths, 2, true, connections);
    }
  }

  void alone(String what, Path ours) throws Exception {
    with(what, ours, null);
  }

  void at(int connections, String what, Path ours) throws Exception {
    measure(what, ours, null, 0, false, connections);
  }

  /** What the first requests of many clients get after the start. */
  void beginning(String what, Path ours) throws Exception {
    List<Load.Run> once =
        List.of(new Load().run(Benchmark.PORT, ours, false, MANY, BEGINNING, application::cpu));
    List<Load.Run> none = new ArrayList<>();
    none.add(null);
    report.add(what, MANY, once, none);
  }

  private void measure(
      String what, Path ours, Path others, int otherPort, boolean gzip, int connections)
      throws Exception {
    List<Load.Run> own = new ArrayList<>();
    List<Load.Run> beside = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      own.add(new Load().run(Benchmark.PORT, ours, gzip, connections, SECONDS, application::cpu));
      beside.add(
          nginx == null || others == null
              ? null
              : new Load()
                  .run(Benchmark.PORT + otherPort, others, gzip, connections, SECONDS, nginx::cpu));
    }
    report.add(what, connections, own, beside);
  }
}
