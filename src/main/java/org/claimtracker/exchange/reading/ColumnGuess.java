package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Guesses what columns hold by their names; {@code columns.properties} lists usual ones. */
final class ColumnGuess {

  /** In the order in which they choose: a column holds one thing. */
  private static final List<String> ORDER =
      List.of(
          "url",
          "claim",
          "claimant",
          "claimed",
          "day",
          "rating",
          "value",
          "worst",
          "best",
          "publisher",
          "publisherUrl",
          "title",
          "language",
          "tags",
          "appearance");

  private static final Properties NAMES = names();

  private ColumnGuess() {}

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream bytes = ColumnGuess.class.getResourceAsStream("/reading/columns.properties");
        Reader file = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      names.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }

  static ColumnMapping of(List<String> header) {
    Map<String, String> mapping = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String what : ORDER) {
      for (String name : NAMES.getProperty(what).split("\\|")) {
        header.stream()
            .filter(column -> !taken.contains(column) && bare(column).equals(bare(name)))
            .findFirst()
            .ifPresent(column -> mapping.putIfAbsent(what, column));
      }
      taken.add(mapping.get(what));
    }
    return ColumnMapping.of(mapping);
  }

  /** Without case and everything but letters. */
  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
  }
}
