package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Cursor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;

/** The desk's work: what there is, where it is, and what waits for whom. One query each. */
@ApplicationScoped
public class WorkList {

  /** In which order. */
  public enum Sort {
    CHANGED("c.updatedAt", true),
    WAITING(SINCE, false),
    LOGGED("c.createdAt", true);

    private final String field;
    private final boolean newestFirst;

    Sort(String field, boolean newestFirst) {
      this.field = field;
      this.newestFirst = newestFirst;
    }

    private String order() {
      String direction = newestFirst ? " desc" : "";
      return " order by " + field + direction + ", c.id" + direction;
    }

    private Instant of(WorkItem item) {
      return switch (this) {
        case CHANGED -> item.updatedAt();
        case WAITING -> item.since();
        case LOGGED -> item.loggedAt();
      };
    }
  }

  /** How many claims are in a stage, and how many of them too long. */
  public record Load(long count, long overdue) {

    static final Load NONE = new Load(0, 0);

    Load plus(Load other) {
      return new Load(count + other.count, overdue + other.overdue);
    }
  }

  static final String SINCE = "coalesce(o.stateSince, c.stateSince)";

  static final String UNFINISHED =
      Stage.UNFINISHED.stream()
          .map(stage -> "(" + stage.condition + ")")
          .collect(Collectors.joining(" or ", "(", ")"));

  /** What is scheduled does not wait for anybody. */
  private static final String OVERDUE =
      Stage.UNFINISHED.stream()
          .map(stage -> "(%s and %s < :late%s)".formatted(stage.condition, SINCE, stage))
          .collect(Collectors.joining(" or ", "(o.scheduledFor is null and (", "))"));

  private static final String OWN_WORDS =
      "exists (select 1 from Authorship p where p.revision = v and p.account.id = :me)";

  /** What waits longest stands first. */
  private static final String LONGEST_FIRST = " order by " + SINCE + ", c.id";

  private static final String FROM =
      """
       from Claim c left join c.claimant m left join c.assignee a
         left join Review o on o.claim = c and o.state in (DRAFT, IN_REVIEW, APPROVED)
         left join o.revision v left join v.rating g left join o.assignee e
         left join Review s on s.claim = c and s.state = PUBLISHED
         left join s.revision sv left join sv.rating sg left join s.retractionAskedBy w
      """;

  private static final String SELECT =
      """
      select new org.claimtracker.review.WorkItem(
        c.id, c.slug, c.statement, c.language, m.name, m.slug, c.state, o.state, a.handle, e.handle,
        c.createdAt, c.updatedAt, %s, case when %s then true else false end, v.number,
        coalesce(g.ratingKey, sg.ratingKey), coalesce(g.label, sg.label), o.scheduledFor,
        o.embargoUntil, (select p.part from RevisionPart p where p.revision = v
          and p.account.id = :me),
        case when s.id is null then false else true end, w.handle, s.retractionReason,
        k.dueOn, k.why, case when k.dueOn <= :today and c.state in (UNDER_CHECK, CHECKED)
          then true else false end)
      """
          .formatted(SINCE, OVERDUE);

  private static final String WITH_LOOK = FROM + " left join SecondLook k on k.claim = c";

  private final EntityManager database;
  private final DeskPolicy policy;
  private final Clock clock;

  WorkList(EntityManager database, DeskPolicy policy, Clock clock) {
    this.database = database;
    this.policy = policy;
    this.clock = clock;
  }

  /** A page of the claims that a filter wants. */
  public Page<WorkItem> find(WorkFilter wanted, Sort sort, String cursor, int limit, Actor by) {
    Filter filter = conditions(wanted);
    if (cursor != null && !cursor.isEmpty()) {
      Cursor from = Cursor.parse(cursor);
      filter.beyond(sort.field, from.at(), "c.id", from.id(), sort.newestFirst);
    }
    List<WorkItem> items = items(filter, sort.order(), limit + 1, by);
    return Page.of(items, limit, item -> item, item -> new Cursor(sort.of(item), item.id()));
  }

  /** Claims by their slugs, in that order; those that are gone are left out. */
  public List<WorkItem> find(List<String> slugs, Actor by) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    Filter filter = new Filter().and("c.slug in :slugs", "slugs", slugs);
    return items(filter, "", slugs.size(), by).stream()
        .sorted(Comparator.comparing(item -> slugs.indexOf(item.slug())))
        .toList();
  }

  /** How many claims a filter wants. */
  public long count(WorkFilter wanted) {
    Filter filter = conditions(wanted);
    TypedQuery<Long> query =
        database.createQuery("select count(*)" + FROM + filter.where(), Long.class);
    filter.parameters().forEach(query::setParameter);
    return query.getSingleResult();
  }

  /** What somebody has to get on with: claims given to them, and drafts that they wrote part of. */
  public List<WorkItem> toDo(Actor by, int limit) {
    Filter filter =
        new Filter()
            .and("(a.id = :me or o.state = DRAFT and " + OWN_WORDS + ")")
            .and(anyOf(Stage.LOGGED, Stage.UNDER_CHECK, Stage.DRAFTED));
    return items(filter, LONGEST_FIRST, limit, by);
  }

  /** What others have to decide about somebody's words. */
  public List<WorkItem> handedIn(Actor by, int limit) {
    Filter filter = new Filter().and(anyOf(Stage.IN_REVIEW, Stage.APPROVED)).and(OWN_WORDS);
    return items(filter, LONGEST_FIRST, limit, by);
  }

  /** Revisions that were handed in, longest ago first. */
  public List<WorkItem> waitingForReview(Actor by, int limit) {
    return items(new Filter().and(anyOf(Stage.IN_REVIEW)), LONGEST_FIRST, limit, by);
  }

  /** Approved revisions: those ready now, then those with a time, the next first. */
  public List<WorkItem> approved(Actor by, int limit) {
    return items(
        new Filter().and(anyOf(Stage.APPROVED)),
        " order by o.scheduledFor nulls first, " + SINCE + ", c.id",
        limit,
        by);
  }

  /** Published verdicts that somebody wants withdrawn. */
  public List<WorkItem> retractionsAskedFor(Actor by, int limit) {
    return items(new Filter().and("w.id is not null"), " order by c.updatedAt, c.id", limit, by);
  }

  /** What is to be looked at again by now, the longest due first. */
  public List<WorkItem> dueAgain(Actor by, int limit) {
    return items(new Filter().and(SecondLook.DUE), " order by k.dueOn, c.id", limit, by);
  }

  /** The longest in a stage. */
  public List<WorkItem> longestIn(Stage stage, Actor by, int limit) {
    return items(new Filter().and(anyOf(stage)), LONGEST_FIRST, limit, by);
  }

  /** How much there is of each stage. */
  public Map<Stage, Load> loads() {
    TypedQuery<Object[]> query =
        database.createQuery(
            "select c.state, o.state, count(*), sum(case when "
                + OVERDUE
                + " then 1 else 0 end)"
                + FROM
                + " group by c.state, o.state",
            Object[].class);
    late().forEach(query::setParameter);
    Map<Stage, Load> loads = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      loads.put(stage, Load.NONE);
    }
    for (Object[] row : query.getResultList()) {
      loads.merge(
          Stage.of((ClaimState) row[0], (ReviewState) row[1]),
          new Load((Long) row[2], (Long) row[3]),
          Load::plus);
    }
    return loads;
  }

  private Filter conditions(WorkFilter wanted) {
    Filter filter = wanted.conditions(clock.instant());
    if (wanted.overdue()) {
      filter.and(OVERDUE);
      late().forEach(filter::with);
    }
    return filter;
  }

  private List<WorkItem> items(Filter filter, String order, int limit, Actor by) {
    TypedQuery<WorkItem> query =
        database.createQuery(SELECT + WITH_LOOK + filter.where() + order, WorkItem.class);
    query.setParameter("me", by.accountId());
    query.setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    late().forEach(query::setParameter);
    filter.parameters().forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /** The moments before which work in each stage is overdue. */
  private Map<String, Object> late() {
    Instant now = clock.instant();
    return Stage.UNFINISHED.stream()
        .collect(
            Collectors.toMap(stage -> "late" + stage, stage -> now.minus(stage.longest(policy))));
  }

  private static String anyOf(Stage... stages) {
    return List.of(stages).stream()
        .map(stage -> "(" + stage.condition + ")")
        .collect(Collectors.joining(" or ", "(", ")"));
  }
}
