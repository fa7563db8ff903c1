package org.claimtracker.account;

/** Something about accounts was written; the record observes it in the same transaction. */
public record AccountChanged(
    Actor by, String action, String kind, String subject, Object before, Object after) {}
