package org.claimtracker.intake;

import org.claimtracker.common.Message;

/** What can be wrong with a text that is taken in, and with its sentences. */
enum IntakeError implements Message.Key {
  LANGUAGE_UNCLEAR,
  NO_INTAKE,
  NO_SENTENCE,
  NO_SUCH_SENTENCE,
  PAGE_TOO_LARGE,
  PAGE_WITHOUT_TEXT,
  SENTENCE_LOGGED,
  TEXT_NOT_KEPT
}
