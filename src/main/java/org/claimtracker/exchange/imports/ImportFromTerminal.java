package org.claimtracker.exchange.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.exchange.imports.ImportCommand.Wanted;
import org.claimtracker.settings.Command;

/** An import that somebody watches in a terminal. Only its command asks for it, by a look-up. */
@ApplicationScoped
@Unremovable
class ImportFromTerminal {

  private static final Actor TERMINAL = Actor.system("command");
  private static final int MILLIS_BETWEEN_LOOKS = 500;
  private static final int MOST_LABELS = 50;

  private final Importing importing;
  private final ImportJobs jobs;
  private final ImportLabels labels;

  ImportFromTerminal(Importing importing, ImportJobs jobs, ImportLabels labels) {
    this.importing = importing;
    this.jobs = jobs;
    this.labels = labels;
  }

  /** Returns the exit code. */
  int run(Wanted wanted, PrintStream out) throws IOException {
    try (InputStream file = Files.newInputStream(wanted.file())) {
      ImportView made = importing.of(file, wanted.file().toString(), TERMINAL);
      out.printf(
          "Import %d: %s, %s, %s%n",
          made.id(), made.name(), made.form().kind(), made.form().encoding());
      jobs.readBy(made.id(), "*", before -> wanted.settings(), TERMINAL);
      jobs.tryOut(made.id(), TERMINAL);
      ImportView seen = awaited(made.id(), "Dry run", out);
      tellOfLabels(seen, out);
      if (!wanted.dryRun() && seen.state() == ImportState.READY) {
        jobs.run(made.id(), TERMINAL);
        seen = awaited(made.id(), "Run", out);
      }
      return code(seen);
    } catch (HttpProblem refused) {
      out.println(told(refused));
      return Command.FAILED;
    }
  }

  private static int code(ImportView ended) {
    if (ended.state() != ImportState.READY && ended.state() != ImportState.DONE) {
      return Command.FAILED;
    }
    ImportCounts counts = ended.counts();
    return counts.refused() + counts.asked() == 0 ? Command.DONE : ImportCommand.PARTLY;
  }

  private static String told(HttpProblem refused) {
    return refused.getParameters().get("violations") instanceof List<?> violations
        ? violations.stream()
            .map(each -> each instanceof Violation broken ? broken.message() : each.toString())
            .collect(Collectors.joining(" "))
        : refused.getDetail();
  }

  private void tellOfLabels(ImportView seen, PrintStream out) {
    List<UnmappedLabel> unmapped = labels.unmapped(seen.id());
    if (!unmapped.isEmpty()) {
      out.println("Labels that are not mapped; say what they mean on the page of the import:");
      unmapped.stream()
          .limit(MOST_LABELS)
          .forEach(
              each -> out.printf("  %s  %s  (%d)%n", each.publisher(), each.label(), each.rows()));
    }
  }

  private ImportView awaited(long id, String what, PrintStream out) {
    ImportView seen = jobs.get(id);
    String said = "";
    while (seen.state().isActive()) {
      String line = progress(what, seen);
      if (!line.equals(said)) {
        out.println(line);
        said = line;
      }
      pause();
      seen = jobs.get(id);
    }
    ImportCounts counts = seen.counts();
    out.printf(
        "%s: %s. %d rows: %d imported, %d updated, %d known, %d refused, %d asked%s%n",
        what,
        seen.state(),
        counts.rows(),
        counts.imported(),
        counts.updated(),
        counts.known(),
        counts.refused(),
        counts.asked(),
        seen.failure() == null ? "" : " (" + seen.failure() + ")");
    return seen;
  }

  private static String progress(String what, ImportView seen) {
    StringBuilder line = new StringBuilder(what).append(": ").append(seen.rows()).append(" rows");
    if (seen.percent() != null) {
      line.append(", ").append(seen.percent()).append(" %");
    }
    if (seen.rate() != null) {
      line.append(", ").append(seen.rate()).append(" rows/s");
    }
    if (seen.secondsLeft() != null) {
      line.append(", about ").append(seen.secondsLeft()).append(" s left");
    }
    return line.toString();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
