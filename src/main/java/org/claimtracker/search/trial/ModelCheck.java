package org.claimtracker.search.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.embedding.SearchConfig;
import org.claimtracker.search.match.MatchScore;
import org.eclipse.microprofile.config.Config;

/** What a sentence model costs and what it is good for, told line by line. */
final class ModelCheck {

  private static final String SENTENCE =
      "The city spent three million on the bridge in 2023, the mayor said on Monday.";

  private static final int TIMES = 40;
  private static final int TOGETHER = 16;

  private final String setting;
  private final Config config;
  private final PrintStream out;
  private final String prefix;

  ModelCheck(String setting, Config config, PrintStream out) {
    this.setting = setting;
    this.config = config;
    this.out = out;
    this.prefix = config.getOptionalValue("claims.search.model-prefix", String.class).orElse("");
  }

  /**
   * Tries it.
   *
   * @param file of more pairs; null for none
   * @return whether it can be used
   */
  boolean run(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>(file == null ? List.of() : Pair.in(file));
    long before = residentMegabytes();
    long start = System.nanoTime();
    EmbeddingModel model = EmbeddingModel.loaded(setting, prefix, everyLanguage());
    tell("model", "%s, vectors of %d numbers", setting, model.of(SENTENCE).vector().length);
    tell("prefix", prefix.isEmpty() ? "none" : "\"%s\"", prefix);
    tell("loading", "%.1f s", seconds(start));
    tellSpeed(model);
    if (before > 0) {
      tell("memory", "%d MB more than without it", residentMegabytes() - before);
    }
    boolean understands = tellLanguages(LanguageCheck.of(model));
    DeskPairs desk = DeskPairs.of(config);
    if (desk.absence() != null) {
      tell("pairs", "none of the desk: %s", desk.absence());
    } else {
      tell("pairs", "%d that people of the desk decided on", desk.pairs().size());
    }
    if (file != null) {
      tell("", "%d of %s", pairs.size(), file);
    }
    pairs.addAll(desk.pairs());
    if (!pairs.isEmpty()) {
      tellPairs(pairs, model);
    }
    return understands;
  }

  private void tell(String what, String how, Object... values) {
    out.printf(Locale.ROOT, "%-12s " + how + "%n", prepended(what, values));
  }

  private static Object[] prepended(String first, Object... rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private void tellSpeed(EmbeddingModel model) {
    long start = System.nanoTime();
    for (int n = 0; n < TIMES; n++) {
      model.of(SENTENCE);
    }
    double alone = 1_000 * seconds(start) / TIMES;
    start = System.nanoTime();
    model.of(Collections.nCopies(TOGETHER, SENTENCE));
    double together = 1_000 * seconds(start) / TOGETHER;
    tell("speed", "%.0f ms a sentence, %.0f ms each of %d together", alone, together, TOGETHER);
    tell(
        "",
        "the vectors of 10,000 claims take some %.0f minutes of one processor",
        alone * 10_000 / 60_000);
  }

  private boolean tellLanguages(List<LanguageCheck> checks) {
    for (LanguageCheck check : checks) {
      tell(
          check.language(),
          "%s: %d of %d have their other wording nearest, %d their English translation",
          check.verdict(),
          check.own(),
          check.asked(),
          check.english());
    }
    String understood =
        checks.stream()
            .filter(LanguageCheck::isUnderstood)
            .map(LanguageCheck::language)
            .sorted()
            .collect(Collectors.joining(","));
    if (understood.isEmpty()) {
      out.println("It understands none of these languages: it is of no use for matching.");
      return false;
    }
    out.printf("To use it: claims.search.model=%s%n", setting);
    out.printf("           claims.search.model-languages=%s%n", understood);
    if (!prefix.isEmpty()) {
      out.printf("           claims.search.model-prefix=%s%n", prefix);
    }
    return true;
  }

  private void tellPairs(List<Pair> pairs, EmbeddingModel model) throws IOException {
    double weight =
        config
            .getOptionalValue("claims.search.words-weight", Double.class)
            .orElse(MatchScore.DEFAULT_WORDS_WEIGHT);
    tellScores("words alone", pairs, EmbeddingModel.none(), weight);
    EmbeddingModel shipped = EmbeddingModel.loaded(SearchConfig.SHIPPED, "", Set.of("en"));
    tellScores("shipped", pairs, shipped, weight);
    tellScores("this model", pairs, model, weight);
    long across = pairs.stream().filter(Pair::isAcrossLanguages).count();
    if (across > 0) {
      tell("", "%d of the pairs are in two languages", across);
    }
  }

  private void tellScores(String by, List<Pair> pairs, EmbeddingModel model, double weight)
      throws IOException {
    PairScores scores = PairScores.of(pairs, model, weight);
    tell(
        by,
        "of %d that say the same %d found, %d as very likely the same; of %d different ones %d",
        scores.same(),
        scores.found(),
        scores.surely(),
        scores.different(),
        scores.wrongly());
  }

  /** All that are tried, and those of the desk. */
  private Set<String> everyLanguage() {
    Set<String> languages = new TreeSet<>(Set.of("en", "uk", "ru", "de", "fr", "es", "ar"));
    config
        .getOptionalValues("claims.search.model-languages", String.class)
        .ifPresent(languages::addAll);
    return languages;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** The memory of this process; 0 where the system does not tell. */
  private static long residentMegabytes() {
    Path status = Path.of("/proc/self/status");
    try {
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1_024)
              .findFirst()
              .orElse(0)
          : 0;
    } catch (IOException untold) {
      return 0;
    }
  }
}
