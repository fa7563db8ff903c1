package org.claimtracker.evidence;

/** Evidence is about to be removed; an observer that depends on it objects by throwing. */
public record EvidenceRemoved(Evidence evidence) {}
