package org.claimtracker.exchange.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.exchange.reading.text.TidyText;

/**
 * What other desks' labels mean here. A publisher's own row goes before that for any publisher;
 * labels are compared without case, and with white space as one space.
 */
public final class LabelTable {

  /** Stands for every publisher. */
  public static final String ANY = "*";

  /** The label stays theirs. */
  public static final String KEEP = "keep";

  /** The label is a state of work: there is no verdict yet. */
  public static final String NOT_FINISHED = "not-finished";

  private final Map<String, String> meanings = new HashMap<>();

  private LabelTable() {}

  /** A table of these rows; of two about the same label the later one counts. */
  public static LabelTable of(Collection<LabelMeaning> rows) {
    LabelTable table = new LabelTable();
    rows.forEach(row -> table.meanings.put(key(row.publisher(), row.label()), row.meaning()));
    return table;
  }

  /**
   * What usual labels in many languages most likely mean, whoever gives them: for an editor to see
   * and decide, as no table holds for every desk.
   */
  public static LabelTable usual() {
    return Usual.TABLE;
  }

  /** What a publisher's label means; empty if no row tells. */
  public Optional<String> meaning(String publisher, String label) {
    return Optional.ofNullable(meanings.get(key(publisher, label)))
        .or(() -> Optional.ofNullable(meanings.get(key(ANY, label))));
  }

  /** Read when it is first asked for. */
  private static final class Usual {

    private static final LabelTable TABLE = read();

    private static LabelTable read() {
      try (InputStream bytes = LabelTable.class.getResourceAsStream("/reading/labels.csv");
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
        return of(
            lines
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 2))
                .map(cells -> new LabelMeaning(ANY, cells[1], cells[0]))
                .toList());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** What rows are told apart by. */
  public static String key(String publisher, String label) {
    return publisher + '\n' + TidyText.folded(label);
  }
}
