package org.claimtracker.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of an evaluation, compared with their minimums. */
public final class Figures {

  private final Map<String, Double> found = new LinkedHashMap<>();

  public void add(String name, double value) {
    found.put(name, value);
  }

  /**
   * Lists each figure that is below its minimum.
   *
   * @param least for each figure; figures that were not evaluated are ignored
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
