package org.claimtracker.exchange.transfer;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Ends a start on a database into which a desk was moved in part. */
@ApplicationScoped
class UnfinishedMove {

  private static final int FAILED = 1;

  private final DataSource database;

  UnfinishedMove(DataSource database) {
    this.database = database;
  }

  void refuse(@Observes @Priority(2) StartupEvent start) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery("select 1 from " + DeskCopy.HEAD)) {
      if (!head.next()) {
        throw new PreventFurtherStepsException(
            "A desk was moved into this database in part. Run move-to again.", FAILED);
      }
    }
  }
}
