package org.claimtracker.intake;

import org.claimtracker.common.Message;

/** Refusals of texts that are taken in and of decisions about their sentences. */
enum IntakeError implements Message.Key {
  LANGUAGE_UNCLEAR,
  NO_INTAKE,
  NO_SENTENCE,
  NO_SUCH_SENTENCE,
  PAGE_OF_TEASERS,
  PAGE_TOO_LARGE,
  PAGE_WITHOUT_TEXT,
  SENTENCE_LOGGED,
  TEXT_NOT_KEPT
}
