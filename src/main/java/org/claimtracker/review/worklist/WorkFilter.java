package org.claimtracker.review.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.review.Publication;
import org.claimtracker.review.Recheck;

/**
 * Which claims are wanted; null or false leaves a condition out. Days are days in UTC, and the last
 * day of a range belongs to it.
 *
 * @param q words, just as they are typed, of the statement or the claimant's name
 * @param among only these, by their slugs
 * @param assignee handle of who checks it
 * @param unassigned those that nobody checks
 * @param olderThan days that it has been in its stage at least
 * @param youngerThan days that it has been in its stage less than
 * @param rating key of the rating that stands published
 * @param publishedFrom when what stands was published
 * @param firstFrom when this desk first published a verdict about it
 * @param correctedFrom when its published verdict was corrected, beyond typing errors, or withdrawn
 * @param dueAgain those to be looked at again by now
 */
public record WorkFilter(
    String q,
    List<String> among,
    Stage stage,
    boolean unfinished,
    boolean overdue,
    String assignee,
    boolean unassigned,
    String claimant,
    String topic,
    String language,
    Integer olderThan,
    Integer youngerThan,
    String rating,
    LocalDate publishedFrom,
    LocalDate publishedTo,
    LocalDate firstFrom,
    LocalDate firstTo,
    LocalDate correctedFrom,
    LocalDate correctedTo,
    boolean dueAgain) {

  /** The first verdict about a claim that this desk itself published: {@code p}. */
  private static final String FIRST =
      "p.publishedAt = p.firstPublishedAt and p.review.imported = false";

  /** Claims whose verdict this desk put right in a time; typing errors are none. */
  private static final String CORRECTED =
      """
      (exists (select 1 from Publication p where p.claim = c and p.review.imported = false
         and p.review.revision.correction.kind <> TYPO
         and p.publishedAt >= :correctedFrom and p.publishedAt < :correctedTo)
       or exists (select 1 from Review r where r.claim = c and r.imported = false
         and r.state = RETRACTED and r.endedAt >= :correctedFrom and r.endedAt < :correctedTo))
      """;

  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  /** Where they are; what is overdue is unfinished. */
  List<WorkRange> ranges() {
    if (stage != null) {
      return List.of(stage.range);
    }
    return unfinished || overdue ? WorkRange.UNFINISHED : List.of(WorkRange.ALL);
  }

  Filter conditions(Instant now) {
    Filter filter =
        new Filter()
            .and(
                "(lower(c.statement) like :q escape '!' or c.claimant.id in"
                    + " (select m.id from Claimant m where lower(m.name) like :q escape '!'))",
                "q",
                Filter.containing(q))
            .and("c.slug in :among", "among", among)
            .and("c.assignee.handle = :assignee", "assignee", assignee)
            .and("c.claimant.slug = :claimant", "claimant", claimant)
            .and("exists (from c.topics t where t.slug = :topic)", "topic", topic)
            .and("c.language = :language", "language", language)
            .and(WorkList.SINCE + " <= :older", "older", before(now, olderThan))
            .and(WorkList.SINCE + " > :younger", "younger", before(now, youngerThan));
    if (stage != null) {
      filter.and("(" + stage.condition + ")");
    }
    if (unassigned) {
      filter.and("c.assignee is null");
    }
    if (dueAgain) {
      filter.and(Recheck.DUE, "today", LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
    standing(filter);
    first(filter);
    corrected(filter);
    return filter;
  }

  private void standing(Filter filter) {
    if (rating != null || publishedFrom != null || publishedTo != null) {
      Filter of =
          new Filter()
              .and("p.claim = c")
              .and(Publication.STANDING)
              .and("p.ratingKey = :rating", "rating", rating)
              .and("p.publishedAt >= :publishedFrom", "publishedFrom", start(publishedFrom))
              .and("p.publishedAt < :publishedTo", "publishedTo", end(publishedTo));
      published(of, filter);
    }
  }

  private void first(Filter filter) {
    if (firstFrom != null || firstTo != null) {
      Filter of =
          new Filter()
              .and("p.claim = c")
              .and(FIRST)
              .and("p.publishedAt >= :firstFrom", "firstFrom", start(firstFrom))
              .and("p.publishedAt < :firstTo", "firstTo", end(firstTo));
      published(of, filter);
    }
  }

  private void corrected(Filter filter) {
    if (correctedFrom != null || correctedTo != null) {
      filter
          .and(CORRECTED, "correctedFrom", correctedFrom == null ? NEVER : start(correctedFrom))
          .with("correctedTo", correctedTo == null ? Cursor.NEWEST.at() : end(correctedTo));
    }
  }

  private static void published(Filter of, Filter filter) {
    filter.and("exists (select 1 from Publication p" + of.where() + ")");
    of.parameters().forEach(filter::with);
  }

  private static Instant before(Instant now, Integer days) {
    return days == null ? null : now.minus(days, ChronoUnit.DAYS);
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant end(LocalDate day) {
    return day == null ? null : start(day.plusDays(1));
  }
}
