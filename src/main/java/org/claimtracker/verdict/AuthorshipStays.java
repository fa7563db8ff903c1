package org.claimtracker.verdict;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** H2 trigger on contributions: approvals can be withdrawn, authorship cannot. */
public class AuthorshipStays extends TriggerAdapter {

  @Override
  public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
    if (before.getString("kind").equals("AUTHOR")) {
      throw new SQLException("who wrote a revision stays its author");
    }
  }
}
