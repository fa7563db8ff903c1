package org.claimtracker.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.exchange.reading.ForeignReview;
import org.claimtracker.exchange.reading.Reading;
import org.claimtracker.exchange.reading.ReviewFile;
import org.claimtracker.exchange.reading.ReviewReader;
import org.claimtracker.exchange.reading.RowResult;
import org.claimtracker.exchange.reading.UnreadableFile;

/** The first rows of a file as they would be read, for whoever checks the mapping. */
@ApplicationScoped
public class ImportPreview {

  /** One of them; {@code reason} tells why it is not taken, or what is asked. */
  public record Sample(long row, ForeignReview review, String reason) {

    static Sample of(RowResult result) {
      if (result instanceof RowResult.Read read) {
        return new Sample(result.place().row(), read.review(), null);
      }
      if (result instanceof RowResult.Known known) {
        return new Sample(result.place().row(), known.review(), RowIntake.IN_FILE);
      }
      if (result instanceof RowResult.Asked asked) {
        return new Sample(result.place().row(), asked.review(), asked.questions().get(0).reason());
      }
      return new Sample(result.place().row(), null, ((RowResult.Refused) result).reason().reason());
    }
  }

  private final ImportFiles files;
  private final ImportLabels labels;

  ImportPreview(ImportFiles files, ImportLabels labels) {
    this.files = files;
    this.labels = labels;
  }

  /** The first rows; none if the file is gone or unreadable. */
  public List<Sample> of(ImportView view, int most) {
    Path file = files.path(view.sha256());
    List<Sample> samples = new ArrayList<>();
    if (Files.exists(file)) {
      ImportSettings settings = view.settings();
      Reading reading = new Reading(settings.mapping(), labels.table(), settings.dayOrder());
      try (ReviewReader rows = ReviewFile.detect(file, view.name()).open(reading)) {
        while (samples.size() < most && rows.hasNext()) {
          samples.add(Sample.of(rows.next()));
        }
      } catch (UnreadableFile unreadable) {
        return samples;
      }
    }
    return samples;
  }
}
