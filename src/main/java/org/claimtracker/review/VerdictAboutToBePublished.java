package org.claimtracker.review;

import org.claimtracker.verdict.PublishedVerdict;

/**
 * Told in the transaction that publishes a verdict, before it is kept. Whoever cannot show it to
 * readers throws: nothing is published then.
 */
public record VerdictAboutToBePublished(PublishedVerdict verdict) {}
