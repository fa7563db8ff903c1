package org.claimtracker.intake.training;

import org.claimtracker.common.Message;

/** What can be wrong with training the ranking. */
enum TrainingError implements Message.Key {
  NO_MODEL,
  TOO_FEW_DECISIONS
}
