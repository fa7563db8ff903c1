package org.claimtracker.claim;

import org.claimtracker.common.Message;

/** What can be wrong with claims, claimants and appearances. */
public enum ClaimError implements Message.Key {
  CLAIMANT_EXISTS,
  NOT_A_DATE,
  NO_APPEARANCE,
  NO_CLAIM,
  NO_CLAIMANT,
  TOO_MANY_APPEARANCES
}
