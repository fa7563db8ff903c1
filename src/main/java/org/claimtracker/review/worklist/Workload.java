package org.claimtracker.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Filter;
import org.claimtracker.review.DeskPolicy;
import org.claimtracker.review.ReviewState;

/** The amount of work, and how much of it is overdue. */
@ApplicationScoped
public class Workload {

  /** The number of claims in a stage, and of those overdue. */
  public record Load(long count, long overdue) {

    static final Load NONE = new Load(0, 0);

    Load plus(Load other) {
      return new Load(count + other.count, overdue + other.overdue);
    }
  }

  private static final String DONE =
      "select c.state, count(*) from Claim c where c.state not in (LOGGED, UNDER_CHECK)"
          + " group by c.state";

  private static final String UNFINISHED =
      "select c.state, o.state, count(*), sum(case when "
          + WorkList.OVERDUE
          + " then 1 else 0 end)%s%s group by c.state, o.state";

  private final EntityManager database;
  private final DeskPolicy policy;
  private final Clock clock;

  Workload(EntityManager database, DeskPolicy policy, Clock clock) {
    this.database = database;
    this.policy = policy;
    this.clock = clock;
  }

  /** The load of each stage. */
  public Map<Stage, Load> ofStages() {
    Map<Stage, Load> loads = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      loads.put(stage, Load.NONE);
    }
    for (Object[] row : rows(DONE, Map.of())) {
      loads.put(Stage.of((ClaimState) row[0], null), new Load((Long) row[1], 0));
    }
    for (WorkRange range : WorkRange.UNFINISHED) {
      for (Object[] row : unfinished(range, new Filter())) {
        ClaimState state = (ClaimState) row[0];
        Load load = new Load((Long) row[2], (Long) row[3]);
        loads.merge(Stage.of(state, (ReviewState) row[1]), load, Load::plus);
        if (state == ClaimState.CHECKED) {
          // A checked claim that is checked again counts under its open revision.
          loads.merge(Stage.CHECKED, new Load(-load.count(), 0), Load::plus);
        }
      }
    }
    return loads;
  }

  /** The load of the unfinished stages, of the claims that match a filter alone. */
  public Map<Stage, Load> ofUnfinished(WorkFilter wanted) {
    Map<Stage, Load> loads = new EnumMap<>(Stage.class);
    Stage.UNFINISHED.forEach(stage -> loads.put(stage, Load.NONE));
    for (WorkRange range : WorkRange.UNFINISHED) {
      for (Object[] row : unfinished(range, wanted.conditions(clock.instant()))) {
        loads.merge(
            Stage.of((ClaimState) row[0], (ReviewState) row[1]),
            new Load((Long) row[2], (Long) row[3]),
            Load::plus);
      }
    }
    return loads;
  }

  private List<Object[]> unfinished(WorkRange range, Filter filter) {
    Map<String, Object> parameters = new HashMap<>(Stage.late(policy, clock.instant()));
    parameters.putAll(filter.parameters());
    return rows(UNFINISHED.formatted(range.from(), range.where(filter)), parameters);
  }

  private List<Object[]> rows(String select, Map<String, Object> parameters) {
    TypedQuery<Object[]> query = database.createQuery(select, Object[].class);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }
}
