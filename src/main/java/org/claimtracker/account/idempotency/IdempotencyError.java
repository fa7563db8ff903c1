package org.claimtracker.account.idempotency;

import org.claimtracker.common.Message;

/** What can be wrong with a request that carries an idempotency key. */
enum IdempotencyError implements Message.Key {
  ANSWER_NOT_KEPT,
  IDEMPOTENCY_KEY_MALFORMED,
  IDEMPOTENCY_KEY_REUSED,
  REQUEST_UNDER_WAY
}
