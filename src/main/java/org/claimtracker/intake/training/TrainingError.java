package org.claimtracker.intake.training;

import org.claimtracker.common.Message;

/** Refusals of training and activating models. */
enum TrainingError implements Message.Key {
  NO_MODEL,
  TOO_FEW_DECISIONS
}
