package org.claimtracker.web.site;

import org.claimtracker.verdict.RatingView;

/** The number of verdicts with a rating. */
public record RatingTally(RatingView rating, long verdicts) {}
