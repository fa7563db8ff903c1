package org.claimtracker.web.desk.work;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the record for people.
 *
 * @param action in the page's language
 * @param parts the changed parts
 */
public record RecordEntry(
    long id, Instant at, String actor, String via, String action, List<ChangedPart> parts) {}
