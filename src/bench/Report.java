import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Prints the figures and which goals they reach. */
final class Report {

  /** One row. Spread is p99 divided by p50; beside is the rate of nginx, NaN if there is none. */
  private record Line(
      String what, int connections, double perSecond, double spread, double beside) {

    double ratio() {
      return perSecond / beside;
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final Figures figures;

  Report(Figures figures) {
    this.figures = figures;
  }

  void starts(List<Double> seconds, List<Double> cpu, long megabytes) throws Exception {
    List<Double> sorted = seconds.stream().sorted().toList();
    System.out.printf(
        "First answer after the start: %.2f s (%.2f to %.2f), %d MiB resident then%n",
        median(sorted, Double::doubleValue),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        megabytes);
    figures.add(
        "first answer",
        0,
        median(sorted, Double::doubleValue),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        Double.NaN,
        Double.NaN,
        median(cpu, Double::doubleValue));
    goal("first answer within 3 s", median(sorted, Double::doubleValue) <= 3);
    System.out.printf(
        "%n| read | connections | requests/s, median (least to most) | p50 ms | p99 ms | nginx |"
            + " its p50 ms | its p99 ms | ratio |%n|---|---|---|---|---|---|---|---|---|%n");
  }

  void add(String what, int connections, List<Load.Run> own, List<Load.Run> beside)
      throws Exception {
    double perSecond = median(own, Load.Run::perSecond);
    double p50 = median(own, Load.Run::p50);
    double p99 = median(own, Load.Run::p99);
    boolean compared = beside.stream().allMatch(Objects::nonNull);
    double other = compared ? median(beside, Load.Run::perSecond) : Double.NaN;
    double[] sorted = own.stream().mapToDouble(Load.Run::perSecond).sorted().toArray();
    System.out.printf(
        "| %s | %d | %,.0f (%,.0f to %,.0f) | %.2f | %.2f | %s |%n",
        what,
        connections,
        perSecond,
        sorted[0],
        sorted[sorted.length - 1],
        p50,
        p99,
        compared
            ? "%,.0f | %.2f | %.2f | %.2f"
                .formatted(
                    other,
                    median(beside, Load.Run::p50),
                    median(beside, Load.Run::p99),
                    perSecond / other)
            : " | | | ");
    figures.add(
        what,
        connections,
        perSecond,
        sorted[0],
        sorted[sorted.length - 1],
        p50,
        p99,
        median(own, Load.Run::cpu),
        other,
        compared ? median(beside, Load.Run::cpu) : Double.NaN);
    long wrong = own.stream().mapToLong(run -> run.refused() + run.broken()).sum();
    if (wrong > 0) {
      System.out.printf("  %,d requests were refused or failed%n", wrong);
    }
    lines.add(new Line(what, connections, perSecond, p99 / p50, other));
  }

  /** Compares the reads with their goals. */
  void table() {
    System.out.println();
    Line bySlug = line("by slug, 1,000 of them");
    Line list = line("first page of the list");
    if (!Double.isNaN(bySlug.ratio())) {
      goal("by slug at least .65 of nginx", bySlug.ratio() >= .65);
      goal("by slug at least .85 of nginx", bySlug.ratio() >= .85);
    }
    System.out.printf(
        "The first page takes %.2f times as long as one by slug (with nginx %.2f)%n",
        bySlug.perSecond() / list.perSecond(), bySlug.beside() / list.beside());
    goal("first page within 1.5 times of by slug", bySlug.perSecond() / list.perSecond() <= 1.5);
    goal("p99 by slug under 10 times p50", bySlug.spread() < 10);
  }

  private Line line(String what) {
    return lines.stream()
        .filter(line -> line.what().equals(what) && line.connections() == 32)
        .findFirst()
        .orElseThrow();
  }

  void memory(String when, long megabytes, long heap) {
    System.out.printf("Resident %s: at most %d MiB, heap in use %d MiB%n", when, megabytes, heap);
    goal("resident memory under 400 MiB", megabytes < 400);
  }

  void overload(Load.Run carried, Load.Run saturated, Load.Run lookup) {
    System.out.printf(
        "Full-text search: %,.0f/s at 4 connections; at 256 %,.0f answers/s, %,d of them"
            + " refused, %,d server errors other than 503, %,d broken connections%n",
        carried.perSecond(),
        saturated.perSecond(),
        saturated.refused(),
        saturated.serverErrors(),
        saturated.broken());
    goal(
        "under overload no server error but 503",
        saturated.serverErrors() + saturated.broken() == 0);
    System.out.printf(
        "Reads by slug meanwhile: p50 %.1f ms, p99 %.1f ms%n", lookup.p50(), lookup.p99());
    goal("by slug under 250 ms at p99 meanwhile", lookup.p99() < 250);
  }

  void attack(Load.Run quiet, Load.Run attacked, Load.Run signIns, double slowestSignIn) {
    System.out.printf(
        "Readers without attack: %,.0f reads/s, p50 %.1f ms, p99 %.1f ms%n",
        quiet.perSecond(), quiet.p50(), quiet.p99());
    System.out.printf(
        "Readers meanwhile: %,.0f reads/s, p50 %.1f ms, p99 %.1f ms, %,d refused, %,d broken%n",
        attacked.perSecond(),
        attacked.p50(),
        attacked.p99(),
        attacked.refused(),
        attacked.broken());
    System.out.printf(
        "Sign-ins with made-up handles: %,.0f/s, p50 %.1f ms, p99 %.1f ms, %,d broken%n",
        signIns.perSecond(), signIns.p50(), signIns.p99(), signIns.broken());
    System.out.printf("The editor's slowest sign-in: %.2f s%n", slowestSignIn);
    goal("600 sign-ins a second", signIns.perSecond() >= 600);
    goal("readers' p99 within 3 times of that without attack", attacked.p99() <= 3 * quiet.p99());
    goal(
        "no server error but 503",
        quiet.serverErrors() + attacked.serverErrors() + signIns.serverErrors() == 0);
    goal("a known browser signs in within 2 s", slowestSignIn <= 2);
  }

  void dump(String path, long bytes, double seconds, long before, long most) {
    System.out.printf(
        "%s: %,d MB in %.1f s, resident %d MiB before, at most %d MiB%n",
        path, bytes / 1_000_000, seconds, before, most);
    goal("memory stays flat", most < before + 64);
  }

  private static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
    double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void goal(String what, boolean reached) {
    System.out.printf("  goal %s: %s%n", reached ? "reached" : "missed", what);
  }
}
