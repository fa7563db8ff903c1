package org.claimtracker.search;

/** The meanings of all statements are known that were not a moment ago. */
public record MeaningsKnown() {}
