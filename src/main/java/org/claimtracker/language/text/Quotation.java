package org.claimtracker.language.text;

/**
 * A stretch of direct speech.
 *
 * @param start behind the opening mark
 * @param end before the closing mark
 * @param goesOn whether it continues the previous quotation in a new paragraph
 */
public record Quotation(int start, int end, boolean goesOn) {

  boolean contains(int place) {
    return start <= place && place < end;
  }
}
