package org.claimtracker.verdict.external;

/** Checks of other publishers came in, changed or were withdrawn; observed after the commit. */
public record ExternalChecksChanged() {}
