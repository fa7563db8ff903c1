package org.claimtracker.search;

/** The index answers again where the database did, which finds fewer words. */
public record IndexBack() {}
