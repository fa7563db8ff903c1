package org.claimtracker.claim;

import org.claimtracker.common.Message;

/** What can be wrong with claims, claimants and appearances. */
public enum ClaimError implements Message.Key {
  APPEARANCE_KNOWN,
  APPEARANCE_TWICE,
  CLAIMANT_EXISTS,
  MERGED_INTO_ITSELF,
  NAME_USED,
  NOT_A_DATE,
  NO_APPEARANCE,
  NO_CLAIM,
  NO_CLAIMANT,
  NO_TOPIC,
  TOPIC_EXISTS,
  TOO_MANY_APPEARANCES
}
