package org.claimtracker.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.exchange.reading.ReadingNote.Kind;
import org.claimtracker.exchange.reading.text.TidyText;

/** The days of rows. Which of day and month stands first is asked of the file when it matters. */
final class ReviewDays {

  /**
   * The two days of a row.
   *
   * @param choices what has to be asked
   */
  record Both(
      PartialDate day,
      PartialDate claimed,
      Map<String, List<PartialDate>> choices,
      List<ReadingNote> notes) {}

  private final Supplier<DayOrder> file;
  private DayOrder order;
  private boolean asked;

  /**
   * @param order as an editor answered; null for none
   * @param file tells by all its rows; null if they do not tell
   */
  ReviewDays(DayOrder order, Supplier<DayOrder> file) {
    this.order = order;
    this.asked = order != null;
    this.file = file;
  }

  Both of(RawReview row) {
    Map<String, List<PartialDate>> choices = new LinkedHashMap<>();
    List<ReadingNote> notes = new ArrayList<>();
    PartialDate day = read("day", row.day, choices, notes);
    PartialDate claimed = read("claimed", row.claimed, choices, notes);
    return new Both(day, claimed, choices, notes);
  }

  private PartialDate read(
      String what, String given, Map<String, List<PartialDate>> choices, List<ReadingNote> notes) {
    ReadDay day = ReadDay.of(given);
    if (day.state() == ReadDay.State.EITHER) {
      day = day.in(order());
    }
    switch (day.state()) {
      case EITHER -> choices.put(what, List.of(day.day(), day.other()));
      case IMPOSSIBLE -> notes.add(note(Kind.DAY_IMPOSSIBLE, what, given));
      case NOT_UNDERSTOOD -> notes.add(note(Kind.DAY_NOT_UNDERSTOOD, what, given));
      default -> {
        return day.day();
      }
    }
    return null;
  }

  private static ReadingNote note(Kind kind, String what, String given) {
    return ReadingNote.of(kind, what + ' ' + ReviewNotes.quoted(TidyText.of(given)));
  }

  private DayOrder order() {
    if (!asked) {
      order = file.get();
      asked = true;
    }
    return order;
  }
}
