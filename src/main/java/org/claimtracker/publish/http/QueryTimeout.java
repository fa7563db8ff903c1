package org.claimtracker.publish.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.claimtracker.review.Publication;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Has the database cancel the statements of a public read that take too long. */
@ApplicationScoped
class QueryTimeout {

  private final String begin;
  private final String end;

  QueryTimeout(
      @ConfigProperty(name = "quarkus.datasource.db-kind") String database, PublicConfig config) {
    long millis = config.queryTime().toMillis();
    boolean postgresql = database.equals("postgresql");
    // In H2 the setting belongs to the connection, so it must be reset before that is pooled again.
    this.begin = (postgresql ? "set local statement_timeout = " : "set query_timeout ") + millis;
    this.end = postgresql ? null : "set query_timeout 0";
  }

  /** Runs a read in a transaction with the statement timeout set. */
  <T> T within(Supplier<T> read) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              Session session = Publication.getEntityManager().unwrap(Session.class);
              session.doWork(connection -> execute(begin, connection));
              try {
                return read.get();
              } finally {
                session.doWork(connection -> execute(end, connection));
              }
            });
  }

  private static void execute(String setting, Connection connection) throws SQLException {
    if (setting != null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(setting);
      }
    }
  }
}
