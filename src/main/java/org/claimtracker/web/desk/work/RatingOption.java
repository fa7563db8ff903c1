package org.claimtracker.web.desk.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.review.RevisionView;
import org.claimtracker.review.Workbench;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.VerdictText;

/**
 * A rating that the form of a verdict offers.
 *
 * @param value names it in the form: its key, with the version of the scale where the key alone
 *     would not do
 * @param kept whether it is not on the scale in use, but on the verdict already
 */
public record RatingOption(String value, RatingView rating, boolean kept) {

  private static final Pattern ON_A_VERSION = Pattern.compile("([^/]+)/(\\d{1,9})/([^/]+)");

  /** A submitted value, read. */
  record Chosen(String scale, Integer version, String key) {

    static Chosen of(String value) {
      Matcher full = value == null ? null : ON_A_VERSION.matcher(value);
      return full != null && full.matches()
          ? new Chosen(full.group(1), Integer.valueOf(full.group(2)), full.group(3))
          : new Chosen(null, null, value);
    }
  }

  /** Those of the scale in use, after what readers or the newest revision have from elsewhere. */
  static List<RatingOption> of(Workbench work) {
    List<RatingView> used =
        RatingScale.inUse().stream()
            .flatMap(scale -> scale.ratings.stream())
            .map(RatingView::of)
            .toList();
    RevisionView newest = work.newest();
    List<RatingView> kept = new ArrayList<>();
    Stream.of(
            work.published() == null ? null : work.published().rating(),
            newest == null ? null : newest.rating())
        .filter(Objects::nonNull)
        .filter(rating -> Stream.concat(used.stream(), kept.stream()).noneMatch(has(rating)))
        .forEach(kept::add);
    List<RatingView> all = Stream.concat(kept.stream(), used.stream()).toList();
    return all.stream()
        .map(
            rating -> {
              boolean alone =
                  all.stream().filter(one -> one.key().equals(rating.key())).count() == 1;
              return new RatingOption(
                  alone ? rating.key() : full(rating), rating, kept.contains(rating));
            })
        .toList();
  }

  private static Predicate<RatingView> has(RatingView rating) {
    return one -> full(one).equals(full(rating));
  }

  private static String full(RatingView rating) {
    return "%s/%d/%s".formatted(rating.scale(), rating.scaleVersion(), rating.key());
  }

  /** The value of the rating that a text has. */
  static String of(VerdictText text, List<RatingOption> options) {
    String full = "%s/%s/%s".formatted(text.scale(), text.scaleVersion(), text.rating());
    return options.stream()
        .filter(option -> full(option.rating).equals(full))
        .map(RatingOption::value)
        .findFirst()
        .orElse(text.rating());
  }
}
