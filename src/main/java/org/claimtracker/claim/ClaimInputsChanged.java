package org.claimtracker.claim;

import org.claimtracker.account.Actor;

/**
 * Something that a verdict rests on was edited: the claim's wording, an appearance or evidence.
 * Fired within the editing transaction, with the claim locked, so that approvals are voided in the
 * same transaction.
 */
public record ClaimInputsChanged(Claim claim, Actor by) {}
