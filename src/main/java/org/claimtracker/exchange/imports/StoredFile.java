package org.claimtracker.exchange.imports;

/** A file that is kept by its SHA-256. */
record StoredFile(String sha256, long bytes) {}
