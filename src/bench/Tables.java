import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the tables of src/docs/performance.md from the runs that are kept: src/bench/run tables.
 */
public final class Tables {

  private static final Path DOCUMENT = Path.of("src/docs/performance.md");
  private static final String BEGIN = "<!-- from src/bench/runs -->\n";
  private static final String END = "<!-- to here -->\n";

  /** One line of a file. */
  private record Line(String[] cells) {

    String text(int cell) {
      return cell < cells.length ? cells[cell] : "";
    }

    double number(int cell) {
      return text(cell).isEmpty() ? Double.NaN : Double.parseDouble(text(cell));
    }

    String group() {
      return "%,d verdicts, %s flags".formatted(Integer.parseInt(cells[0]), cells[1]);
    }

    boolean isStart() {
      return cells[2].equals("first answer");
    }
  }

  private Tables() {}

  public static void main(String[] none) throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        DOCUMENT,
        document.substring(0, begin) + tables() + document.substring(document.indexOf(END)));
  }

  static String tables() throws IOException {
    if (!Files.isDirectory(Figures.RUNS)) {
      return "\nNo run is kept yet.\n\n";
    }
    List<Path> files;
    try (Stream<Path> runs = Files.list(Figures.RUNS)) {
      files = runs.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    long machines = files.stream().map(Tables::machine).distinct().count();
    StringBuilder text = new StringBuilder("\n");
    text.append(
        "Runs of %d %s are kept.\n".formatted(machines, machines == 1 ? "machine" : "machines"));
    for (Path file : files) {
      text.append("\n### %s, JDK %s\n".formatted(machine(file), jdk(file)));
      Map<String, List<Line>> groups =
          Files.readAllLines(file).stream()
              .skip(1)
              .map(line -> new Line(line.split(",")))
              .collect(Collectors.groupingBy(Line::group, LinkedHashMap::new, Collectors.toList()));
      groups.forEach((group, lines) -> append(text, group, lines));
    }
    return text.append('\n').toString();
  }

  private static void append(StringBuilder text, String group, List<Line> lines) {
    text.append("\n%s".formatted(group));
    lines.stream()
        .filter(Line::isStart)
        .forEach(
            start ->
                text.append(
                    "; first answer after %.1f s (%.1f to %.1f), %.1f s of CPU"
                        .formatted(
                            start.number(4),
                            start.number(5),
                            start.number(6),
                            start.number(9) / 1000)));
    text.append(
        ":\n\n| read | connections | of nginx | CPU ms a request | nginx's | p50 ms | p99 ms");
    text.append(" | requests/s (least to most) |\n|---|---|---|---|---|---|---|---|\n");
    for (Line line : lines) {
      if (!line.isStart()) {
        text.append(
            "| %s | %s | %s | %s | %s | %s | %s | %,.0f (%,.0f to %,.0f) |\n"
                .formatted(
                    line.text(2),
                    line.text(3),
                    shown("%.2f", line.number(4) / line.number(10)),
                    shown("%.3f", line.number(9)),
                    shown("%.3f", line.number(11)),
                    shown("%.2f", line.number(7)),
                    shown("%.2f", line.number(8)),
                    line.number(4),
                    line.number(5),
                    line.number(6)));
      }
    }
  }

  private static String shown(String format, double number) {
    return Double.isNaN(number) ? "" : String.format(Locale.ROOT, format, number);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.csv$", "");
  }

  private static String machine(Path file) {
    String words = name(file).replaceFirst("\\..*", "").replace('-', ' ');
    return words.replaceFirst(" x(\\d+)$", ", $1 processors");
  }

  private static String jdk(Path file) {
    return name(file).replaceFirst("^[^.]*\\.", "");
  }
}
