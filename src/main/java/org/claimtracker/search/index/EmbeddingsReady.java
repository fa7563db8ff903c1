package org.claimtracker.search.index;

/** The last missing embedding has just been computed. */
public record EmbeddingsReady() {}
