package org.claimtracker.verdict;

/** A rating scale has a new version; to be observed after the transaction. */
public record ScaleRevised(String key) {}
