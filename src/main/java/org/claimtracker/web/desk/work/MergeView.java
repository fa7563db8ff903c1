package org.claimtracker.web.desk.work;

import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.claim.Claim;

/**
 * What is merged into what, before anybody confirms it.
 *
 * @param list the path of the list that both are in
 * @param place the entry of the list in the navigation
 * @param merged what goes
 * @param version of what goes
 * @param q the text that was searched for
 * @param found what it can be merged into
 * @param kept what stays; null until it is chosen
 * @param moving how many claims, or pieces of evidence, move
 * @param claims the newest of those claims
 */
public record MergeView(
    String list,
    String place,
    Choice merged,
    String version,
    String q,
    List<Choice> found,
    Choice kept,
    long moving,
    List<Moving> claims) {

  static final int MAX_FOUND = 10;
  static final int MAX_CLAIMS = 20;

  /**
   * @param candidates what it might be merged into, the likeliest first; itself is left out
   * @param claims the newest first
   */
  static MergeView of(
      String list,
      String place,
      Choice merged,
      long version,
      String words,
      Stream<Choice> candidates,
      Choice kept,
      long moving,
      Stream<Claim> claims) {
    return new MergeView(
        list,
        place,
        merged,
        Long.toString(version),
        words,
        candidates
            .filter(choice -> !choice.id().equals(merged.id()))
            .distinct()
            .limit(MAX_FOUND)
            .toList(),
        kept == null || kept.id().equals(merged.id()) ? null : kept,
        moving,
        claims.map(Moving::of).distinct().toList());
  }

  /** One of the two. */
  public record Choice(String id, String name, String about) {}

  /** A claim that moves. */
  public record Moving(String slug, String statement, String language) {

    static Moving of(Claim claim) {
      return new Moving(claim.slug, claim.statement, claim.language);
    }
  }
}
