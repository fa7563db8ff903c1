package org.claimtracker.verdict;

/** A rating scale has a new version, which new verdicts use; observe it after its success. */
public record ScaleRevised(String key) {}
