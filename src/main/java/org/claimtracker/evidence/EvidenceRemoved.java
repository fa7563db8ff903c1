package org.claimtracker.evidence;

/** Evidence is about to be removed; whoever still rests on it objects by throwing. */
public record EvidenceRemoved(Evidence evidence) {}
