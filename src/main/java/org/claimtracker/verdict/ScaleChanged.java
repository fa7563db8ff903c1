package org.claimtracker.verdict;

/** A scale was made, revised, worded or chosen; to be observed after the transaction. */
public record ScaleChanged(String key) {}
