package org.claimtracker.verdict.external;

import org.claimtracker.common.Message;

/** What can be wrong with a request about a check of another publisher. */
public enum ExternalError implements Message.Key {
  EXTERNAL_CHECK_SHOWN,
  EXTERNAL_CHECK_WITHDRAWN,
  NO_EXTERNAL_CHECK
}
