package org.claimtracker.review.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.review.Publication;
import org.claimtracker.review.Recheck;

/**
 * A filter on claims; null, false or an empty list leaves a condition out, and of a list any value
 * will do. Days are in UTC, and the last day of a range is included.
 *
 * @param q words of the statement or the claimant's name, as typed
 * @param among only the claims with these slugs
 * @param assignee handles of the assigned fact-checker
 * @param unassigned claims without an assignee, beside those of the assignees
 * @param olderThan minimum number of days in the present stage
 * @param youngerThan number of days in the present stage, exclusive
 * @param rating keys of the published rating
 * @param publishedFrom when the standing revision was published
 * @param firstFrom when this desk first published a verdict on it
 * @param correctedFrom when its verdict was corrected, typos apart, or retracted
 * @param recheckDue only claims whose recheck is due
 * @param plan what is planned for them; null for anything
 */
public record WorkFilter(
    String q,
    List<String> among,
    Collection<Stage> stages,
    boolean unfinished,
    boolean overdue,
    List<String> assignee,
    boolean unassigned,
    List<String> claimant,
    List<String> topic,
    List<String> language,
    Integer olderThan,
    Integer youngerThan,
    List<String> rating,
    LocalDate publishedFrom,
    LocalDate publishedTo,
    LocalDate firstFrom,
    LocalDate firstTo,
    LocalDate correctedFrom,
    LocalDate correctedTo,
    boolean recheckDue,
    PlanFilter plan) {

  /** The first verdict on a claim that this desk published: {@code p}. */
  private static final String FIRST =
      "p.publishedAt = p.firstPublishedAt and p.review.imported = false";

  /** Claims whose verdict this desk corrected in a period, typos apart. */
  private static final String CORRECTED =
      """
      (exists (select 1 from Publication p where p.claim = c and p.review.imported = false
         and p.review.revision.correction.kind <> TYPO
         and p.publishedAt >= :correctedFrom and p.publishedAt < :correctedTo)
       or exists (select 1 from Review r where r.claim = c and r.imported = false
         and r.state = RETRACTED and r.endedAt >= :correctedFrom and r.endedAt < :correctedTo))
      """;

  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  public WorkFilter {
    stages = stages == null ? List.of() : stages;
    assignee = assignee == null ? List.of() : assignee;
    claimant = claimant == null ? List.of() : claimant;
    topic = topic == null ? List.of() : topic;
    language = language == null ? List.of() : language;
    rating = rating == null ? List.of() : rating;
    plan = plan == null ? PlanFilter.ANY : plan;
  }

  /** The same of one stage alone. */
  public WorkFilter in(Stage stage) {
    return new WorkFilter(
        q,
        among,
        List.of(stage),
        false,
        overdue,
        assignee,
        unassigned,
        claimant,
        topic,
        language,
        olderThan,
        youngerThan,
        rating,
        publishedFrom,
        publishedTo,
        firstFrom,
        firstTo,
        correctedFrom,
        correctedTo,
        recheckDue,
        plan);
  }

  /** The only stage; null for none or several. */
  Stage stage() {
    return stages.size() == 1 ? stages.iterator().next() : null;
  }

  /** The tables to query; overdue work is unfinished. */
  List<WorkRange> ranges() {
    if (!stages.isEmpty()) {
      List<WorkRange> ranges = stages.stream().map(stage -> stage.range).distinct().toList();
      return ranges.contains(WorkRange.ALL) ? List.of(WorkRange.ALL) : ranges;
    }
    return unfinished || overdue ? WorkRange.UNFINISHED : List.of(WorkRange.LISTED);
  }

  Filter conditions(Instant now) {
    Filter filter =
        new Filter()
            .and("c.slug in :among", "among", among)
            .anyOf(
                "c.claimant.slug",
                "claimant",
                SlugRedirect.allCurrent(SlugRedirect.CLAIMANT, claimant))
            .and(
                "exists (from c.topics t where t.slug in :topic)",
                "topic",
                topic.isEmpty() ? null : SlugRedirect.allCurrent(SlugRedirect.TOPIC, topic))
            .and(WorkList.SINCE + " <= :older", "older", before(now, olderThan))
            .and(WorkList.SINCE + " > :younger", "younger", before(now, youngerThan));
    LanguageRange.restrict(filter, "c.language", language);
    String words = Filter.containing(q);
    if (words != null) {
      filter
          .and(
              "(lower(c.statement) like :q escape '!' or c.claimant.id in"
                  + " (select m.id from Claimant m where m.nameKey like :name escape '!'))",
              "q",
              words)
          .with("name", Objects.requireNonNullElse(NameKey.containing(q), ""));
    }
    if (!stages.isEmpty()) {
      filter.and(
          stages.stream()
              .map(stage -> "(" + stage.condition + ")")
              .collect(Collectors.joining(" or ", "(", ")")));
    }
    assigned(filter);
    if (recheckDue) {
      filter.and(Recheck.DUE, "today", LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
    plan.restrict(filter, LocalDate.ofInstant(now, ZoneOffset.UTC));
    standing(filter);
    first(filter);
    corrected(filter);
    return filter;
  }

  private void assigned(Filter filter) {
    if (!unassigned) {
      filter.anyOf("c.assignee.handle", "assignee", assignee);
    } else if (assignee.isEmpty()) {
      filter.and("c.assignee is null");
    } else {
      filter.and(
          "(c.assignee is null"
              + " or c.assignee.id in (select p.id from Account p where p.handle in :assignee))",
          "assignee",
          assignee);
    }
  }

  private void standing(Filter filter) {
    if (!rating.isEmpty() || publishedFrom != null || publishedTo != null) {
      Filter of =
          new Filter()
              .and("p.claim = c")
              .and(Publication.STANDING)
              .anyOf("p.ratingKey", "rating", rating)
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
