package org.claimtracker.language.text;

/**
 * A sentence with its offsets in the text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param paragraph index of its paragraph, from 0
 */
public record Sentence(int start, int end, int paragraph, String text) {

  static Sentence of(String whole, int start, int end, int paragraph) {
    return new Sentence(start, end, paragraph, whole.substring(start, end));
  }

  public boolean contains(int place) {
    return start <= place && place < end;
  }
}
