package org.claimtracker.evidence;

import org.claimtracker.account.Actor;

/** A source was edited. Fired within the editing transaction. */
public record SourceChanged(Source source, Actor by) {}
