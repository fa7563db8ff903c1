package org.claimtracker.review.fairness;

import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;

/** An answer of the claimant was noted. Fired within the transaction that notes it. */
public record ClaimantAnswered(Claim claim, Actor by) {}
