package org.claimtracker.search.index;

/** The index answers again where the database did, which finds fewer words. */
public record IndexRestored() {}
