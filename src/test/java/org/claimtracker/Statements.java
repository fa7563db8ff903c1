package org.claimtracker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How often the application asks its database. */
@ApplicationScoped
public class Statements {

  private final SessionFactory sessions;

  Statements(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * How many statements a page costs that costs the same each time. What runs by the clock may ask
   * something in between, so the fewest of three are its own.
   */
  public int of(Runnable page) {
    return IntStream.range(0, 3).map(time -> during(page)).min().orElseThrow();
  }

  /** How many statements are prepared while this is done. */
  public int during(Runnable request) {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    request.run();
    return (int) statistics.getPrepareStatementCount();
  }
}
