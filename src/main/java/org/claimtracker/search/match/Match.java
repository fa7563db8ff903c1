package org.claimtracker.search.match;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.language.compare.Reasons;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim that may say the same as a text.
 *
 * @param sentence of a page that it may say the same as; null for a text as a whole
 * @param score how sure it is, from 0 to 1: of pairs with 0.9 about nine in ten say the same
 */
@Schema(requiredProperties = {"slug", "score", "band", "reasons"})
public record Match(String slug, String sentence, double score, Band band, Reasons reasons) {

  /** In a word. */
  @Schema(name = "MatchBand")
  public enum Band {
    /** Very likely the same. */
    SAME,
    /** Maybe the same, maybe only about the same thing. */
    RELATED
  }

  /**
   * Shows each match with what is known of its claim, in their order; without those whose claim is
   * not known, because it went meanwhile.
   *
   * @param read gives what is known of claims by their slugs
   */
  public static <K, T> List<T> shown(
      List<Match> matches,
      Function<List<String>, List<K>> read,
      Function<K, String> slug,
      BiFunction<Match, K, T> show) {
    Map<String, K> known =
        read.apply(matches.stream().map(Match::slug).toList()).stream()
            .collect(Collectors.toMap(slug, Function.identity()));
    return matches.stream()
        .filter(match -> known.containsKey(match.slug()))
        .map(match -> show.apply(match, known.get(match.slug())))
        .toList();
  }
}
