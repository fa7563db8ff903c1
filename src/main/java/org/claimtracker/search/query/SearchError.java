package org.claimtracker.search.query;

import org.claimtracker.common.Message;

/** What can be wrong with a search, or with what is matched. */
public enum SearchError implements Message.Key {
  CURSOR_NOT_OF_SEARCH,
  INDEX_NOT_READY,
  MATCHES_ANSWERED_MISSING,
  NO_OTHER_CLAIM
}
