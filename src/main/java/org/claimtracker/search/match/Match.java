package org.claimtracker.search.match;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.language.compare.Reasons;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim that may say the same as a text.
 *
 * @param sentence the sentence of a page, or of a text of several, that it may say the same as
 * @param score the confidence from 0 to 1: of pairs with 0.9, about nine in ten say the same
 */
@Schema(requiredProperties = {"slug", "score", "band", "reasons"})
public record Match(String slug, String sentence, double score, Band band, Reasons reasons) {

  /** The highest score beside a conflict. */
  private static final double MAX_WITH_CONFLICT = MatchScore.SAME - 0.001;

  public Match {
    if (band == Band.SAME && !reasons.conflicts().isEmpty()) {
      throw new IllegalArgumentException("What differs in something is not very likely the same");
    }
  }

  /** With the band that its score and its conflicts allow. */
  static Match of(String slug, String sentence, double sureness, Reasons reasons) {
    double allowed =
        reasons.conflicts().isEmpty() ? sureness : Math.min(sureness, MAX_WITH_CONFLICT);
    double score = Double.parseDouble(String.format(Locale.ROOT, "%.3f", allowed));
    return new Match(
        slug, sentence, score, score >= MatchScore.SAME ? Band.SAME : Band.RELATED, reasons);
  }

  /** The score as a category. */
  @Schema(name = "MatchBand")
  public enum Band {
    /** Very likely the same. */
    SAME,
    /** Perhaps the same, perhaps only on the same subject. */
    RELATED,
    /** Perhaps the same, in another language: names, numbers and days are shared. */
    OTHER_LANGUAGE
  }

  /**
   * Joins the matches of each of several texts, in order, with the details of their claims, read at
   * once; drops those without details, because the claim has meanwhile gone.
   *
   * @param read returns details by slug
   */
  public static <K, T> List<List<T>> shown(
      List<List<Match>> matches,
      Function<List<String>, List<K>> read,
      Function<K, String> slug,
      BiFunction<Match, K, T> show) {
    Map<String, K> known =
        read
            .apply(matches.stream().flatMap(List::stream).map(Match::slug).distinct().toList())
            .stream()
            .collect(Collectors.toMap(slug, Function.identity()));
    return matches.stream()
        .map(
            of ->
                of.stream()
                    .filter(match -> known.containsKey(match.slug()))
                    .map(match -> show.apply(match, known.get(match.slug())))
                    .toList())
        .toList();
  }
}
