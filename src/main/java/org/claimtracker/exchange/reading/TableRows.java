package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.exchange.reading.format.CellRow;
import org.claimtracker.exchange.reading.format.Cells;
import org.claimtracker.exchange.reading.format.Encoding;
import org.claimtracker.exchange.reading.format.Skipped;
import org.claimtracker.exchange.reading.format.TableShape;
import org.claimtracker.exchange.reading.text.TextList;

/** The rows of a table, by a mapping of its columns. */
final class TableRows extends FileRows {

  private final Cells cells;
  private final TableShape shape;
  private final Map<String, Integer> places = new HashMap<>();
  private boolean headerRead;

  TableRows(Path file, Encoding encoding, TableShape shape, ColumnMapping mapping)
      throws IOException {
    super(file, encoding.bom());
    this.shape = shape;
    mapping.columns().forEach((what, column) -> places.put(what, shape.columns().indexOf(column)));
    places.values().removeIf(place -> place < 0);
    boolean[] wanted = new boolean[shape.columns().size()];
    places.values().forEach(place -> wanted[place] = true);
    cells = new Cells(new InputStreamReader(bytes, encoding.decoder()), shape, wanted);
  }

  @Override
  public RawReview next() throws IOException {
    for (CellRow record = cells.next(); record != null; record = cells.next()) {
      if (record.isEmpty()) {
        skipped.count(Skipped.EMPTY_LINE);
      } else if (headerRead) {
        return row(record, place(record.line(), null));
      } else {
        headerRead = true;
      }
    }
    return null;
  }

  private RawReview row(CellRow record, RowPlace place) {
    if (record.broken()) {
      return RawReview.broken(place, RowRefusal.BROKEN_QUOTES);
    }
    if (record.tooLarge()) {
      return RawReview.broken(place, RowRefusal.TOO_LARGE);
    }
    List<String> all = record.cells();
    boolean tooMany = all.stream().skip(shape.columns().size()).anyMatch(cell -> !cell.isBlank());
    if (tooMany) {
      return RawReview.broken(place, RowRefusal.TOO_MANY_CELLS);
    }
    RawReview row = new RawReview(place);
    row.claims = Stream.ofNullable(cell(all, "claim")).toList();
    row.claimants = TextList.oneOrWritten(cell(all, "claimant"));
    row.title = cell(all, "title");
    row.url = cell(all, "url");
    row.publisher = cell(all, "publisher");
    row.publisherUrl = cell(all, "publisherUrl");
    row.label = cell(all, "rating");
    row.value = cell(all, "value");
    row.worst = cell(all, "worst");
    row.best = cell(all, "best");
    row.day = cell(all, "day");
    row.claimed = cell(all, "claimed");
    row.language = cell(all, "language");
    row.tags = TextList.tags(cell(all, "tags"));
    row.appearances = TextList.oneOrWritten(cell(all, "appearance"));
    row.people = addresses(all);
    return row;
  }

  /** What may be the page of a person: every address but that of the check. */
  private List<String> addresses(List<String> all) {
    int check = places.getOrDefault("url", -1);
    return Stream.iterate(0, at -> at < all.size(), at -> at + 1)
        .filter(at -> at != check && all.get(at).startsWith("http"))
        .map(all::get)
        .toList();
  }

  private String cell(List<String> all, String what) {
    int place = places.getOrDefault(what, -1);
    return place < 0 || place >= all.size() ? null : all.get(place);
  }
}
