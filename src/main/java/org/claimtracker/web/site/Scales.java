package org.claimtracker.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.publish.read.PublishedVerdicts.Tally;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingView;

/** The rating scales, and the current labels of ratings. */
@ApplicationScoped
class Scales {

  /**
   * A version of a scale with its ratings.
   *
   * @param since when it came into use; null for the shipped one
   */
  record Scale(
      String key,
      int version,
      String name,
      boolean active,
      Instant since,
      List<RatingView> ratings) {

    /** Whether it is the shipped scale. */
    public boolean isShipped() {
      return key.equals(Rating.DEFAULT_SCALE) && version == 1;
    }

    static Scale of(RatingScale scale) {
      return new Scale(
          scale.scaleKey,
          scale.scaleVersion,
          scale.name,
          scale.isActive(),
          scale.since().orElse(null),
          scale.ratings.stream().map(RatingView::of).toList());
    }
  }

  /** All versions of all scales, the newest first, in one query. */
  List<Scale> all() {
    return RatingScale.all().stream().map(Scale::of).toList();
  }

  /** All ratings of any version, each key once, with its newest label. */
  List<RatingView> ratings() {
    return List.copyOf(byKey().values());
  }

  /** Counts with the current labels of their ratings. */
  List<RatingTally> labelled(List<Tally> tallies) {
    Map<String, RatingView> known = byKey();
    return tallies.stream()
        .filter(tally -> known.containsKey(tally.key()))
        .map(tally -> new RatingTally(known.get(tally.key()), tally.verdicts()))
        .toList();
  }

  private static Map<String, RatingView> byKey() {
    return RatingScale.all().stream()
        .flatMap(scale -> scale.ratings.stream())
        .map((Rating rating) -> RatingView.of(rating))
        .collect(
            Collectors.toMap(
                RatingView::key, rating -> rating, (newer, older) -> newer, LinkedHashMap::new));
  }
}
