package org.claimtracker.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an evaluation found, held against the least that is good enough. */
public final class Figures {

  private final Map<String, Double> found = new LinkedHashMap<>();

  public void add(String name, double value) {
    found.put(name, value);
  }

  /**
   * Names each figure that is lower than it may be.
   *
   * @param least for each figure; what was not evaluated is not asked for
   */
  public List<String> below(Map<String, Double> least) {
    return found.entrySet().stream()
        .filter(figure -> figure.getValue() < least.getOrDefault(figure.getKey(), 0.0))
        .map(
            figure ->
                String.format(
                    Locale.ROOT,
                    "%s is %.4f, and has to be %.3f",
                    figure.getKey(),
                    figure.getValue(),
                    least.get(figure.getKey())))
        .toList();
  }
}
