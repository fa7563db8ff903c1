package org.claimtracker.exchange.imports;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.RatingWords;

/** What labels may mean, for an editor to see and decide: ours that read the same. */
record SuggestedLabels(List<RatingView> ratings) {

  /** The key of the rating that has this label, in any of its languages. */
  Optional<String> of(String label) {
    String text = folded(label);
    return ratings.stream()
        .filter(rating -> labels(rating).map(SuggestedLabels::folded).anyMatch(text::equals))
        .map(RatingView::key)
        .findFirst();
  }

  private static Stream<String> labels(RatingView rating) {
    return Stream.concat(
        Stream.of(rating.label(), rating.key().replace('-', ' ')),
        rating.words() == null
            ? Stream.empty()
            : rating.words().values().stream().map(RatingWords::label));
  }

  private static String folded(String label) {
    return UCharacter.foldCase(label.strip().replaceAll("[\\s-]+", " "), true)
        .replaceAll("[.!]+$", "");
  }
}
