package org.claimtracker.history;

import org.claimtracker.common.Message;

/** What can be wrong with a request to the record. */
enum HistoryError implements Message.Key {
  CURSOR_NOT_OF_RECORD,
  ENDS_BEFORE_IT_BEGINS,
  NO_PERIOD
}
