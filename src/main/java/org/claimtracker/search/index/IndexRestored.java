package org.claimtracker.search.index;

/**
 * Searches may find more than before, or less: the index is there again, or checks of other
 * publishers have changed.
 */
public record IndexRestored() {}
