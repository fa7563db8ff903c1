package org.claimtracker.review;

/**
 * What readers get about a claim changed: a revision was published, or the published one retracted.
 * Announced in the transaction of the change; observe it after its success.
 */
public record StandingChanged(String slug) {}
