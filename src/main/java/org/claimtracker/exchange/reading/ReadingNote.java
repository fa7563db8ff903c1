package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.claimtracker.common.Message;

/**
 * What an editor should know about a row that was read.
 *
 * @param detail the text it is about; null for none
 */
public record ReadingNote(Kind kind, String detail) {

  /** What there is to point out. */
  public enum Kind implements Message.Key {
    /** Or one of its staff. */
    CLAIMANT_IS_PUBLISHER,
    NUMBER_OUT_OF_RANGE,
    /** Best and worst are the same. */
    NUMBER_WITHOUT_SCALE,
    NUMBER_NOT_UNDERSTOOD,
    NUMBER_AGAINST_LABEL,
    DAY_IMPOSSIBLE,
    DAY_NOT_UNDERSTOOD,
    REFERENCE_NOT_FOUND,
    APPEARANCE_NOT_AN_ADDRESS,
    TEXT_HOLDS_MARKUP_CHARACTERS,
    /** A joiner or non-joiner, which is spelling. */
    JOINER_KEPT,
    QUOTATION_MARKS_KEPT,
    /** Before the file came here: their bytes are none of its encoding. */
    LETTERS_LOST_BEFORE;

    /** As reports and programs name it. */
    @JsonValue
    public String title() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String code() {
      return "note." + title();
    }
  }

  static ReadingNote of(Kind kind) {
    return new ReadingNote(kind, null);
  }

  static ReadingNote of(Kind kind, String detail) {
    return new ReadingNote(kind, detail);
  }

  /** As reports have it: {@code day-impossible: day "31/02/2024"}. */
  @Override
  public String toString() {
    return detail == null ? kind.title() : kind.title() + ": " + detail;
  }
}
