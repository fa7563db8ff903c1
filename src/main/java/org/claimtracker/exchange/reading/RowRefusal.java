package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.claimtracker.common.Message;

/** Why a row is refused, in the order in which reasons count. */
public enum RowRefusal implements Message.Key {
  NOT_JSON,
  NOT_XML,
  TOO_LARGE,
  BROKEN_QUOTES,
  /** More cells than columns. */
  TOO_MANY_CELLS,
  NOT_A_REVIEW,
  /** A draft. */
  NOT_PUBLISHED,
  NO_REVIEW,
  /** One review of different claims. */
  SEVERAL_CLAIMS,
  NO_CLAIM,
  NO_URL,
  /** Its label is a state of work, as "In progress". */
  NOT_FINISHED,
  /** Neither a label nor a number that fits its scale. */
  NO_RATING;

  /** As reports and programs name it. */
  @JsonValue
  public String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String code() {
    return "row." + reason();
  }
}
