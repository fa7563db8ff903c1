package org.claimtracker.claim;

import org.claimtracker.account.Actor;

/**
 * What a verdict rests on was edited: the claim's wording, an appearance or evidence. Announced in
 * the transaction of the edit, with the claim locked, so that approvals can be voided with it.
 */
public record ClaimInputsChanged(Claim claim, Actor by) {}
