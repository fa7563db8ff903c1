package org.claimtracker.language.text;

/**
 * Words that a text gives as somebody's.
 *
 * @param start behind the opening mark
 * @param end before the closing mark
 * @param goesOn whether the quotation before goes on here, in a paragraph of its own
 */
public record Quotation(int start, int end, boolean goesOn) {

  boolean contains(int place) {
    return start <= place && place < end;
  }
}
