package org.claimtracker.history;

/** What an entry of the record is about, without the states before and after, which may be long. */
public record ChangeNote(long id, String action, String kind, String subject, String hash) {}
