package org.claimtracker.language.text;

/**
 * A sentence and where it stands in its text.
 *
 * @param start of the first of its UTF-16 units
 * @param end behind the last of its UTF-16 units
 * @param paragraph which paragraph it is in, the first is 0
 */
public record Sentence(int start, int end, int paragraph, String text) {

  static Sentence of(String whole, int start, int end, int paragraph) {
    return new Sentence(start, end, paragraph, whole.substring(start, end));
  }

  public boolean contains(int place) {
    return start <= place && place < end;
  }
}
