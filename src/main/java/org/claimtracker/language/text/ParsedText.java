package org.claimtracker.language.text;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A text with its paragraphs.
 *
 * @param text as it was given, or what is said in captions
 * @param stamps offsets into the recording in milliseconds, by their place in the text
 */
public record ParsedText(
    String text, List<Paragraph> paragraphs, NavigableMap<Integer, Long> stamps) {

  public static ParsedText of(String given) {
    return Captions.read(given)
        .orElseGet(() -> new ParsedText(given, Paragraph.in(given), new TreeMap<>()));
  }

  /** When a place of the text is said, in milliseconds from the start; null in other texts. */
  public Long at(int place) {
    Map.Entry<Integer, Long> stamp = stamps.floorEntry(place);
    return stamp == null ? null : stamp.getValue();
  }
}
