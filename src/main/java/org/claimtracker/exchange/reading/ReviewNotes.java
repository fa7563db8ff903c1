package org.claimtracker.exchange.reading;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.exchange.reading.ReadingNote.Kind;
import org.claimtracker.exchange.reading.text.ReviewAddress;
import org.claimtracker.exchange.reading.text.TidyText;

/** What the texts of a row have to be pointed out for. */
final class ReviewNotes {

  private static final Pattern MARKUP = Pattern.compile("<[/!]?\\p{Alpha}");
  private static final Pattern JOINER = Pattern.compile("[\u200c\u200d]");
  private static final char LOST = '\ufffd';

  private static final int MAX_DETAIL = 100;

  private ReviewNotes() {}

  /**
   * @param others what else is shown of it
   */
  static void ofTexts(String claim, Stream<String> others, List<ReadingNote> notes) {
    List<String> all = Stream.concat(Stream.of(claim), others.filter(Objects::nonNull)).toList();
    if (all.stream().anyMatch(text -> MARKUP.matcher(text).find())) {
      notes.add(ReadingNote.of(Kind.TEXT_HOLDS_MARKUP_CHARACTERS));
    }
    if (JOINER.matcher(claim).find()) {
      notes.add(ReadingNote.of(Kind.JOINER_KEPT));
    }
    if (claim.length() > 1 && claim.startsWith("\"") && claim.endsWith("\"")) {
      notes.add(ReadingNote.of(Kind.QUOTATION_MARKS_KEPT));
    }
    if (all.stream().anyMatch(text -> text.indexOf(LOST) >= 0)) {
      notes.add(ReadingNote.of(Kind.LETTERS_LOST_BEFORE));
    }
  }

  /** The texts that are addresses; the others are noted. */
  static List<String> addresses(List<String> given, List<ReadingNote> notes) {
    List<String> cleaned = TidyText.ofEach(given);
    cleaned.stream()
        .filter(text -> !ReviewAddress.isAddress(text))
        .forEach(text -> notes.add(ReadingNote.of(Kind.APPEARANCE_NOT_AN_ADDRESS, quoted(text))));
    return cleaned.stream().filter(ReviewAddress::isAddress).toList();
  }

  static String quoted(String text) {
    return '"' + (text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) + "…" : text) + '"';
  }
}
