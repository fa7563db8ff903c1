package org.claimtracker.exchange;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.claim.Claim;
import org.jboss.logging.Logger;

/**
 * Loads the files in {@code claims/}. A bad file never stops the start: it is logged with line and
 * reason, and skipped.
 */
@ApplicationScoped
public class Corpus {

  private static final Logger LOG = Logger.getLogger(Corpus.class);

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
      CorpusLoadResult outcome = load(config.directory());
      outcome.failures().forEach(failure -> LOG.warnf("Skipped %s", failure));
      LOG.infof(
          "Loaded %d claims from %s, %d files skipped",
          outcome.loaded(), config.directory(), outcome.failures().size());
    }
  }

  /** Loads every YAML file in a directory tree; skips claims that already exist. */
  public CorpusLoadResult load(Path directory) {
    List<CorpusFailure> failures = new ArrayList<>();
    Map<String, Readable> readable = new LinkedHashMap<>();
    for (Path path : yamlFiles(directory)) {
      String name = directory.getFileName() + "/" + directory.relativize(path);
      try {
        String slug = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        ClaimFile file = files.read(Files.readString(path));
        Consistency.check(slug, file);
        Readable same = readable.putIfAbsent(slug, new Readable(slug, name, file));
        if (same != null) {
          throw new BadFile(0, "There is a claim of this name in " + same.name());
        }
      } catch (BadFile bad) {
        failures.add(new CorpusFailure(name, bad.line(), bad.getMessage()));
      } catch (IOException unreadable) {
        failures.add(
            new CorpusFailure(name, 0, "cannot be read as UTF-8: " + unreadable.getMessage()));
      }
    }
    int loaded = 0;
    int present = 0;
    for (Readable found : originalsFirst(readable)) {
      try {
        if (QuarkusTransaction.requiringNew()
            .call(() -> Claim.existing(found.slug()).isPresent())) {
          present++;
        } else {
          imports.take(found.slug(), found.name(), found.file());
          loaded++;
        }
      } catch (BadFile bad) {
        failures.add(new CorpusFailure(found.name(), bad.line(), bad.getMessage()));
      } catch (RuntimeException refused) {
        // Errors that only the database detects, such as text that is too long.
        failures.add(new CorpusFailure(found.name(), 0, reason(refused)));
      }
    }
    return new CorpusLoadResult(loaded, present, failures);
  }

  /** Orders duplicates after their originals, which may be duplicates themselves. */
  private static List<Readable> originalsFirst(Map<String, Readable> bySlug) {
    Map<Readable, Integer> steps = new HashMap<>();
    for (Readable found : bySlug.values()) {
      int count = 0;
      Readable next = found;
      while (next != null && next.file().duplicateOf() != null && count <= bySlug.size()) {
        next = bySlug.get(next.file().duplicateOf());
        count++;
      }
      steps.put(found, count);
    }
    return bySlug.values().stream().sorted(Comparator.comparing(steps::get)).toList();
  }

  private static String reason(Throwable refused) {
    if (refused instanceof HttpProblem problem) {
      return problem.getDetail() + " " + problem.getParameters().values();
    }
    return refused.getCause() == null ? refused.toString() : reason(refused.getCause());
  }

  /** The directory may be a symbolic link. */
  private static List<Path> yamlFiles(Path directory) {
    try {
      Path there = directory.toRealPath();
      try (Stream<Path> paths = Files.walk(there)) {
        return paths
            .filter(path -> path.toString().matches(".*\\.ya?ml"))
            .map(path -> directory.resolve(there.relativize(path)))
            .sorted()
            .toList();
      }
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.warnf("The directory %s cannot be read: %s", directory, unreadable.getMessage());
      return List.of();
    }
  }
}
