package org.claimtracker.claim;

import org.claimtracker.account.Actor;

/**
 * Something that a verdict rests on was edited: the claim's wording, an appearance or evidence.
 * Fired within the editing transaction, with the claim locked, so that approvals are voided in the
 * same transaction.
 *
 * @param before what the claim said, if its description was replaced; otherwise null
 */
public record ClaimInputsChanged(Claim claim, ClaimDescription before, Actor by) {

  public ClaimInputsChanged(Claim claim, Actor by) {
    this(claim, null, by);
  }
}
