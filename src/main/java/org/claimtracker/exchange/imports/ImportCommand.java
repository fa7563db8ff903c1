package org.claimtracker.exchange.imports;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtracker.exchange.deskfile.ImportDeskCommand;
import org.claimtracker.exchange.reading.DayOrder;
import org.claimtracker.settings.Command;

/** Brings in checks from the command line: a dry run, then the run, with its progress. */
public class ImportCommand implements Command {

  /** It was read to the end, but rows were refused or wait for an answer. */
  static final int PARTLY = 3;

  /**
   * What the arguments ask for.
   *
   * @param dayOrder null for what the file tells
   */
  record Wanted(Path file, String publisher, DayOrder dayOrder, boolean ours, boolean dryRun) {

    ImportSettings settings() {
      return new ImportSettings(null, dayOrder, publisher, ours);
    }
  }

  /** Says what is wrong with the arguments. */
  private static final class Misuse extends Exception {

    private static final long serialVersionUID = 1;

    private Misuse(String message) {
      super(message);
    }
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import FILE [--dry-run] [--publisher NAME] [--day-first | --month-first] [--ours]"
        + "  brings in other desks' checks";
  }

  @Override
  public String misuse(List<String> arguments) {
    try {
      wanted(arguments);
      return null;
    } catch (Misuse misuse) {
      return misuse.getMessage();
    }
  }

  @Override
  public int run(List<String> arguments) throws IOException {
    try {
      return Arc.container()
          .instance(ImportFromTerminal.class)
          .get()
          .run(wanted(arguments), System.out);
    } catch (Misuse checkedBefore) {
      return MISUSED;
    }
  }

  private static Wanted wanted(List<String> arguments) throws Misuse {
    List<String> rest = new ArrayList<>(arguments);
    boolean dryRun = rest.remove("--dry-run");
    boolean ours = rest.remove("--ours");
    boolean dayFirst = rest.remove("--day-first");
    boolean monthFirst = rest.remove("--month-first");
    if (dayFirst && monthFirst) {
      throw new Misuse("Give --day-first or --month-first, not both.");
    }
    Optional<String> publisher = value(rest, "--publisher");
    Optional<String> unknown = rest.stream().filter(each -> each.startsWith("--")).findFirst();
    if (unknown.isPresent()) {
      throw new Misuse("There is no option " + unknown.get() + ".");
    }
    if (rest.size() != 1) {
      throw new Misuse("Give one file.");
    }
    Path file = Path.of(rest.get(0));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Misuse("There is no readable file " + file + ".");
    }
    if (ImportDeskCommand.takes(file)) {
      throw new Misuse("This is a whole desk: read it into an empty one with import-desk.");
    }
    DayOrder order = dayFirst ? DayOrder.DAY_FIRST : monthFirst ? DayOrder.MONTH_FIRST : null;
    return new Wanted(file, publisher.orElse(null), order, ours, dryRun);
  }

  private static Optional<String> value(List<String> rest, String option) throws Misuse {
    int at = rest.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == rest.size()) {
      throw new Misuse("Give a name after " + option + ".");
    }
    rest.remove(at);
    return Optional.of(rest.remove(at));
  }
}
