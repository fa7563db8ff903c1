package org.claimtracker.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtracker.common.Filter;

/**
 * A filter on the record; null leaves a condition out.
 *
 * @param kind the kind of subject that changed, such as "claim"
 * @param subject the slug, handle or id of what changed
 * @param actor the handle of who did it
 * @param action what was done, such as "approve"
 * @param day in UTC
 */
public record RecordFilter(
    String kind, String subject, String actor, String action, LocalDate day) {

  public static final RecordFilter EVERYTHING = new RecordFilter(null, null, null, null, null);

  /** The conditions that are set, by their query parameter. */
  public Map<String, Object> conditions() {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("kind", kind);
    set.put("subject", subject);
    set.put("actor", actor);
    set.put("action", action);
    set.put("day", day);
    set.values().removeIf(value -> value == null);
    return set;
  }

  public boolean isFiltered() {
    return !conditions().isEmpty();
  }

  Filter before(long id) {
    return new Filter()
        .and("id < :before", "before", id)
        .and("kind = :kind", "kind", kind)
        .and("subject = :subject", "subject", subject)
        .and("actor = :actor", "actor", actor)
        .and("action in :actions", "actions", FormerTerms.written(action))
        .and("at >= :start", "start", start(day))
        .and("at < :end", "end", day == null ? null : start(day.plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
