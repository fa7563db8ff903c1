package org.claimtracker.search.index;

/** The index is available again, after the database, which finds fewer words, stood in for it. */
public record IndexRestored() {}
