package org.claimtracker.exchange.reading;

import java.util.List;
import java.util.Map;
import org.claimtracker.claim.PartialDate;

/** What a person has to answer about a row. */
public sealed interface RowQuestion {

  /** As reports and programs name it. */
  String reason();

  /** The table of labels does not know this one; {@code publisher} is the host of the address. */
  record UnmappedLabel(String publisher, String label) implements RowQuestion {
    @Override
    public String reason() {
      return "unmapped-label";
    }
  }

  /**
   * Whether the day or the month stands first.
   *
   * @param choices for each of {@code day} and {@code claimed} that is asked, the readings with the
   *     day first and with the month first
   */
  record UnknownDayOrder(Map<String, List<PartialDate>> choices) implements RowQuestion {
    @Override
    public String reason() {
      return "day-order";
    }
  }
}
