package org.claimtracker.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.jboss.logging.Logger;

/**
 * Fills the desk from the files in {@code claims/}. A bad file never stops the start: it is
 * reported with line and reason, and skipped.
 */
@ApplicationScoped
public class Corpus {

  private static final Logger LOG = Logger.getLogger(Corpus.class);

  /** A file that was not taken. */
  public record Failure(String file, int line, String reason) {

    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
  }

  /** What loading a directory came to. */
  public record Outcome(int loaded, int present, List<Failure> failures) {}

  private record Readable(String slug, String name, ClaimFile file) {}

  private final CorpusConfig config;
  private final ClaimFiles files;
  private final Import imports;

  Corpus(CorpusConfig config, ClaimFiles files, Import imports) {
    this.config = config;
    this.files = files;
    this.imports = imports;
  }

  void atStart(@Observes @Priority(200) StartupEvent start) {
    boolean wanted =
        switch (config.load()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case WHEN_EMPTY -> QuarkusTransaction.requiringNew().call(() -> Claim.count() == 0);
        };
    if (wanted && Files.isDirectory(config.directory())) {
      Outcome outcome = load(config.directory());
      outcome.failures().forEach(failure -> LOG.warnf("Skipped %s", failure));
      LOG.infof(
          "Loaded %d claims from %s, %d files skipped",
          outcome.loaded(), config.directory(), outcome.failures().size());
    }
  }

  /** Loads every YAML file below a directory; claims that are there already are left alone. */
  public Outcome load(Path directory) {
    List<Failure> failures = new ArrayList<>();
    List<Readable> readable = new ArrayList<>();
    for (Path path : yamlFiles(directory)) {
      String name = directory.getFileName() + "/" + directory.relativize(path);
      try {
        String slug = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        ClaimFile file = files.read(Files.readString(path));
        Consistency.check(slug, file);
        readable.add(new Readable(slug, name, file));
      } catch (BadFile bad) {
        failures.add(new Failure(name, bad.line(), bad.getMessage()));
      } catch (IOException unreadable) {
        failures.add(new Failure(name, 0, "cannot be read as UTF-8: " + unreadable.getMessage()));
      }
    }
    // Duplicates come last: what they repeat has to be there.
    readable.sort(Comparator.comparing(found -> found.file().state() == ClaimState.DUPLICATE));
    int loaded = 0;
    int present = 0;
    for (Readable found : readable) {
      try {
        if (QuarkusTransaction.requiringNew()
            .call(() -> Claim.existing(found.slug()).isPresent())) {
          present++;
        } else {
          imports.take(found.slug(), found.name(), found.file());
          loaded++;
        }
      } catch (BadFile bad) {
        failures.add(new Failure(found.name(), bad.line(), bad.getMessage()));
      }
    }
    return new Outcome(loaded, present, failures);
  }

  private static List<Path> yamlFiles(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException unreadable) {
      LOG.warnf("The directory %s cannot be read: %s", directory, unreadable.getMessage());
      return List.of();
    }
  }
}
