package org.claimtracker.search.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which model computes embeddings, and how. An index keeps it with its vectors, so that a restart
 * with another model can go on answering by this one.
 *
 * @param setting {@link SearchConfig#model()}
 * @param prefix {@link SearchConfig#modelPrefix()}
 * @param languages {@link SearchConfig#modelLanguages()}
 * @param size of the model's file, so that another one in its place is noticed; 0 for the shipped
 */
public record ModelChoice(String setting, String prefix, Set<String> languages, long size) {

  private static final String SETTING = "model.setting";
  private static final String PREFIX = "model.prefix";
  private static final String LANGUAGES = "model.languages";
  private static final String SIZE = "model.size";

  static ModelChoice of(SearchConfig config) {
    return of(config.model(), config.modelPrefix().orElse(""), config.modelLanguages());
  }

  static ModelChoice of(String setting, String prefix, Set<String> languages) {
    String wanted = isDirectory(setting) ? prefix.strip() : "";
    return new ModelChoice(setting, wanted, languages, size(setting));
  }

  private static long size(String setting) {
    return isDirectory(setting) ? Path.of(setting, SentenceModel.FILE).toFile().length() : 0;
  }

  private static boolean isDirectory(String setting) {
    return !setting.equals(SearchConfig.SHIPPED) && !setting.equals(SearchConfig.NONE);
  }

  /** As an index has kept it; null if it has kept none. */
  static ModelChoice of(Map<String, String> told) {
    return told.containsKey(SETTING)
        ? new ModelChoice(
            told.get(SETTING),
            told.get(PREFIX),
            new TreeSet<>(Arrays.asList(told.get(LANGUAGES).split(","))),
            Long.parseLong(told.get(SIZE)))
        : null;
  }

  /** As an index keeps it. */
  Map<String, String> told() {
    return Map.of(
        SETTING,
        setting,
        PREFIX,
        prefix,
        LANGUAGES,
        String.join(",", new TreeSet<>(languages)),
        SIZE,
        Long.toString(size));
  }

  boolean isNone() {
    return setting.equals(SearchConfig.NONE);
  }

  /** Whether it can still be loaded. */
  boolean isThere() {
    return !isNone() && (!isDirectory(setting) || size > 0 && size(setting) == size);
  }

  /** The name of the model. */
  String name() {
    return switch (setting) {
      case SearchConfig.NONE -> SearchConfig.NONE;
      case SearchConfig.SHIPPED -> SentenceModel.SHIPPED;
      default -> Path.of(setting).getFileName().toString();
    };
  }

  /** The same for two choices whose vectors can be compared with each other. */
  String version() {
    String version = size == 0 ? name() : name() + " " + size;
    return prefix.isEmpty() ? version : version + " " + prefix;
  }

  SentenceModel load() throws IOException {
    return isDirectory(setting)
        ? SentenceModel.in(Path.of(setting), prefix)
        : SentenceModel.shipped();
  }
}
