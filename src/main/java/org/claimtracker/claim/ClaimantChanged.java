package org.claimtracker.claim;

import org.claimtracker.account.Actor;

/** A claimant's record was edited; announced in the transaction of the edit. */
public record ClaimantChanged(Claimant claimant, Actor by) {}
