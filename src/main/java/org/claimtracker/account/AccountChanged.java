package org.claimtracker.account;

/** An account or something of its own changed; the record observes this in the same transaction. */
public record AccountChanged(
    Actor by, String action, String kind, String subject, Object before, Object after) {}
