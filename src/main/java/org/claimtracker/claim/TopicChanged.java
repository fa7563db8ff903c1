package org.claimtracker.claim;

import org.claimtracker.account.Actor;

/** A topic was renamed, or others were merged into it. Fired within the editing transaction. */
public record TopicChanged(Topic topic, Actor by) {}
