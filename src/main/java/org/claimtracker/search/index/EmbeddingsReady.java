package org.claimtracker.search.index;

/** The meanings of all statements are known that were not a moment ago. */
public record EmbeddingsReady() {}
