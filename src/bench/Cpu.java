import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much CPU a process and its children have taken. */
final class Cpu {

  /** Linux counts in hundredths of a second. */
  private static final int MILLIS_PER_TICK = 10;

  private static final int USER_TIME = 11;

  private Cpu() {}

  static double millis(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(each -> millis(each.pid()))
        .sum();
  }

  private static double millis(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
      String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return MILLIS_PER_TICK
          * (Double.parseDouble(after[USER_TIME]) + Double.parseDouble(after[USER_TIME + 1]));
    } catch (java.io.IOException gone) {
      return 0;
    }
  }
}
