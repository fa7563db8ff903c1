package org.claimtracker.web.desk.work;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the record, as people read it.
 *
 * @param action what was done, in the page's language
 * @param parts what it changed; unchanged parts are left out
 */
public record RecordEntry(
    long id, Instant at, String actor, String via, String action, List<ChangedPart> parts) {}
