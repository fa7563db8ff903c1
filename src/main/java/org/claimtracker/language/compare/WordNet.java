package org.claimtracker.language.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English words that mean the same or the opposite, from WordNet 3.1. The file is made by {@code
 * WordNetExtract}; other languages have the lists of their own file.
 */
final class WordNet {

  private static final String FILE = "/language/wordnet.en.txt";

  /** The suffixes of regular forms, and what the base form has in their place. */
  private static final List<String[]> SUFFIXES =
      List.of(
          new String[] {"ies", "y"},
          new String[] {"ied", "y"},
          new String[] {"es", ""},
          new String[] {"es", "e"},
          new String[] {"s", ""},
          new String[] {"ed", ""},
          new String[] {"ed", "e"},
          new String[] {"ing", ""},
          new String[] {"ing", "e"});

  private final Map<String, String[]> same = new HashMap<>();
  private final Map<String, String[]> opposite = new HashMap<>();
  private final Map<String, String[]> forms = new HashMap<>();

  /** Read on first use: not every desk has English claims. */
  private static final class Holder {
    private static final WordNet READ = new WordNet();
  }

  static WordNet english() {
    return Holder.READ;
  }

  private WordNet() {
    try (InputStream file = WordNet.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          add(line.split(" "));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String[] line) {
    Map<String, String[]> words =
        switch (line[1]) {
          case "=" -> same;
          case "!" -> opposite;
          default -> forms;
        };
    String[] others = new String[line.length - 2];
    System.arraycopy(line, 2, others, 0, others.length);
    words.put(line[0], others);
  }

  /** The forms under which a lower-case word may stand in a dictionary, itself the first. */
  Set<String> bases(String word) {
    Set<String> bases = new LinkedHashSet<>();
    bases.add(word);
    bases.addAll(List.of(forms.getOrDefault(word, new String[0])));
    for (String[] suffix : SUFFIXES) {
      if (word.length() > suffix[0].length() + 2 && word.endsWith(suffix[0])) {
        String stem = word.substring(0, word.length() - suffix[0].length());
        addKnown(bases, stem + suffix[1]);
        int last = stem.length() - 1;
        if (last > 2 && stem.charAt(last) == stem.charAt(last - 1)) {
          addKnown(bases, stem.substring(0, last));
        }
      }
    }
    return bases;
  }

  private void addKnown(Set<String> bases, String base) {
    if (same.containsKey(base) || opposite.containsKey(base)) {
      bases.add(base);
    }
  }

  String[] same(String base) {
    return same.getOrDefault(base, new String[0]);
  }

  String[] opposites(String base) {
    return opposite.getOrDefault(base, new String[0]);
  }
}
