package org.claimtracker.claim;

import org.claimtracker.account.Actor;

/** A claimant's record was edited. Fired within the editing transaction. */
public record ClaimantChanged(Claimant claimant, Actor by) {}
