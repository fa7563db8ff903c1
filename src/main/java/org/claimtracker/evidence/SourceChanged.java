package org.claimtracker.evidence;

import org.claimtracker.account.Actor;

/** A source's record was edited; announced in the transaction of the edit. */
public record SourceChanged(Source source, Actor by) {}
