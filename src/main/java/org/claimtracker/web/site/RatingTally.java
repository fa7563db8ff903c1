package org.claimtracker.web.site;

import org.claimtracker.verdict.RatingView;

/** How many verdicts have a rating. */
public record RatingTally(RatingView rating, long verdicts) {}
