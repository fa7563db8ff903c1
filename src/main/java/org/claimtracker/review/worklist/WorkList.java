package org.claimtracker.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.review.DeskPolicy;
import org.claimtracker.review.Recheck;

/** The work lists of the desk, each a single query. */
@ApplicationScoped
public class WorkList {

  static final String SINCE = "coalesce(o.stateSince, c.stateSince)";

  /** A scheduled revision waits for nobody. */
  static final String OVERDUE =
      Stage.UNFINISHED.stream()
          .map(stage -> "(%s and %s < :late%s)".formatted(stage.condition, SINCE, stage))
          .collect(Collectors.joining(" or ", "(o.scheduledFor is null and (", "))"));

  private static final String OWN_WORDS =
      "exists (select 1 from Authorship p where p.revision = v and p.account.id = :me)";

  /** The longest waiting come first. */
  private static final String LONGEST_FIRST = WorkSort.WAITING.order();

  private static final String SELECT =
      """
      select new org.claimtracker.review.worklist.WorkItem(
        c.id, c.version, c.slug, c.statement, c.language, m.name, m.slug, c.state, o.state, a.handle, e.handle,
        c.createdAt, c.updatedAt, %s, case when %s then true else false end, v.number,
        g.ratingKey, g.label, g.words,
        sg.ratingKey, sg.label, sg.words, o.scheduledFor,
        o.embargoUntil, (select p.kind from Contribution p where p.revision = v
          and p.account.id = :me),
        case when s.id is null then false else true end, w.handle, s.retractionReason,
        k.dueOn, k.reason, case when k.dueOn <= :today and %s
          then true else false end, o.sentBackReason, n.priority, n.dueOn,
        cast(:today as LocalDate))
      """
          .formatted(SINCE, OVERDUE, Recheck.CHECKED);

  private final EntityManager database;
  private final DeskPolicy policy;
  private final Clock clock;

  WorkList(EntityManager database, DeskPolicy policy, Clock clock) {
    this.database = database;
    this.policy = policy;
    this.clock = clock;
  }

  /** A page of the claims that match a filter. */
  public Page<WorkItem> find(WorkFilter wanted, WorkSort sort, String cursor, int limit, Actor by) {
    Filter filter = conditions(wanted);
    if (cursor != null && !cursor.isEmpty()) {
      Cursor from = Cursor.parse(cursor);
      filter.beyond(sort.field, sort.at(from), "c.id", from.id(), sort.newestFirst);
    }
    List<WorkItem> items =
        wanted.ranges().stream()
            .flatMap(
                range -> items(range, filter, sort.order(wanted.stage()), limit + 1, by).stream())
            .sorted(sort.comparator())
            .limit(limit + 1)
            .toList();
    return Page.of(items, limit, item -> item, item -> new Cursor(sort.of(item), item.id()));
  }

  /** Claims by slug, in the given order; unknown ones are left out. */
  public List<WorkItem> find(List<String> slugs, Actor by) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    Filter filter = new Filter().and("c.slug in :slugs", "slugs", slugs);
    return items(WorkRange.ALL, filter, "", slugs.size(), by).stream()
        .sorted(Comparator.comparing(item -> slugs.indexOf(item.slug())))
        .toList();
  }

  /** The number of claims that match a filter. */
  public long count(WorkFilter wanted) {
    Filter filter = conditions(wanted);
    return wanted.ranges().stream().mapToLong(range -> count(range, filter)).sum();
  }

  private long count(WorkRange range, Filter filter) {
    TypedQuery<Long> query =
        database.createQuery("select count(*)" + range.from() + range.where(filter), Long.class);
    filter.parameters().forEach(query::setParameter);
    return query.getSingleResult();
  }

  /** What somebody has to work on: claims assigned to them and drafts they contributed to. */
  public List<WorkItem> toDo(Actor by, int limit) {
    Filter given = new Filter().and("c.assignee.id = :me");
    Filter drafted =
        new Filter().and(Stage.DRAFTED.condition).and("(c.assignee.id = :me or " + OWN_WORDS + ")");
    return Stream.concat(
            items(WorkRange.UNDRAFTED, given, LONGEST_FIRST, limit, by).stream(),
            items(WorkRange.IN_WORK, drafted, LONGEST_FIRST, limit, by).stream())
        .sorted(WorkSort.WAITING.comparator())
        .limit(limit)
        .toList();
  }

  /** Revisions of an author that wait for others' decision. */
  public List<WorkItem> handedIn(Actor by, int limit) {
    Filter filter = new Filter().and("o.state in (IN_REVIEW, APPROVED)").and(OWN_WORDS);
    return items(WorkRange.IN_WORK, filter, LONGEST_FIRST, limit, by);
  }

  /** Submitted revisions, longest waiting first. */
  public List<WorkItem> waitingForReview(Actor by, int limit) {
    return longestIn(Stage.IN_REVIEW, by, limit);
  }

  /** Approved revisions: first those ready to publish, then the scheduled ones, earliest first. */
  public List<WorkItem> approved(Actor by, int limit) {
    return items(
        Stage.APPROVED.range,
        new Filter().and(Stage.APPROVED.condition),
        " order by o.scheduledFor nulls first, " + SINCE + ", c.id",
        limit,
        by);
  }

  /** Published verdicts for which a retraction was asked. */
  public List<WorkItem> retractionsAskedFor(Actor by, int limit) {
    return items(WorkRange.WITHDRAWAL, new Filter(), " order by c.updatedAt, c.id", limit, by);
  }

  /** Claims whose recheck is due, longest overdue first. */
  public List<WorkItem> recheckDue(Actor by, int limit) {
    return items(WorkRange.RECHECK_DUE, new Filter(), " order by k.dueOn, c.id", limit, by);
  }

  /** The claims that have been longest in a stage. */
  public List<WorkItem> longestIn(Stage stage, Actor by, int limit) {
    return items(stage.range, new Filter().and(stage.condition), LONGEST_FIRST, limit, by);
  }

  private Filter conditions(WorkFilter wanted) {
    Filter filter = wanted.conditions(clock.instant());
    if (wanted.overdue()) {
      filter.and(OVERDUE);
      late().forEach(filter::with);
    }
    return filter;
  }

  private List<WorkItem> items(WorkRange range, Filter filter, String order, int limit, Actor by) {
    TypedQuery<WorkItem> query =
        database.createQuery(
            SELECT + range.details() + range.where(filter) + order, WorkItem.class);
    query.setParameter("me", by.accountId());
    query.setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    late().forEach(query::setParameter);
    filter.parameters().forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  private Map<String, Object> late() {
    return Stage.late(policy, clock.instant());
  }
}
