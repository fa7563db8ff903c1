package org.claimtracker.exchange.imports;

/** An import waits to be worked on. */
record ImportQueued(long id) {}
