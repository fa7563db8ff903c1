package org.claimtracker;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How often the application asks its database. */
@ApplicationScoped
public class Statements {

  private final SessionFactory sessions;

  Statements(SessionFactory sessions) {
    this.sessions = sessions;
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
