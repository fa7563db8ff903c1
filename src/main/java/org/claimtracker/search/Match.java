package org.claimtracker.search;

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
}
