package org.claimtracker.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.publish.read.PublishedVerdicts.Tally;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingView;

/** The rating scales, and the current labels of ratings. */
@ApplicationScoped
class Scales {

  /**
   * A version of a scale with its ratings.
   *
   * @param shipped whether it came with the application
   * @param active whether new verdicts are rated on it
   * @param since when it last came into use; null for the shipped one, and if it never did
   */
  record Scale(
      String key,
      int version,
      String name,
      boolean shipped,
      boolean active,
      Instant since,
      List<RatingView> ratings) {

    /** Whether verdicts were ever rated on it by choice of the desk. */
    public boolean isUsed() {
      return shipped || since != null;
    }

    static Scale of(RatingScale scale, String language) {
      return new Scale(
          scale.scaleKey,
          scale.scaleVersion,
          scale.nameIn(language),
          scale.isShipped() && scale.nameIn(language).equals(scale.name),
          scale.isInUse(),
          scale.since().orElse(null),
          scale.ratings.stream().map(RatingView::of).toList());
    }
  }

  /** All versions of all scales, that in use and then the newest first, in one query. */
  List<Scale> all(String language) {
    return RatingScale.all().stream()
        .sorted(Comparator.comparing(RatingScale::isInUse).reversed())
        .map(scale -> Scale.of(scale, language))
        .toList();
  }

  /** All ratings of any version, each key once, with its newest label. */
  List<RatingView> ratings() {
    return RatingScale.ratings();
  }

  /** Counts with the current labels of their ratings. */
  List<RatingTally> labelled(List<Tally> tallies) {
    Map<String, RatingView> known =
        RatingScale.ratings().stream().collect(Collectors.toMap(RatingView::key, rating -> rating));
    return tallies.stream()
        .filter(tally -> known.containsKey(tally.key()))
        .map(tally -> new RatingTally(known.get(tally.key()), tally.verdicts()))
        .toList();
  }
}
