package org.claimtracker.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The record of a database that is not the application's own. */
final class StoredRecord {

  private static final String ENTRIES =
      "select id, made_at, actor, via, action, kind, subject, before_json, after_json,"
          + " previous_hash, hash from change where id > ? order by id fetch first %d rows only";

  private final Connection database;

  StoredRecord(Connection database) {
    this.database = database;
  }

  /** What the database says is the last entry. */
  record Head(long lastId, String lastHash) {}

  /** The database could not be read. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException reason;

    private Unreadable(SQLException reason) {
      super(reason);
      this.reason = reason;
    }

    SQLException reason() {
      return reason;
    }
  }

  Head head() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet head = statement.executeQuery("select last_id, last_hash from chain_head")) {
      head.next();
      return new Head(head.getLong(1), head.getString(2));
    }
  }

  List<Change> after(long id, int limit) {
    List<Change> found = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement(ENTRIES.formatted(limit))) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(entry(row));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new Unreadable(failed);
    }
  }

  private static Change entry(ResultSet row) throws SQLException {
    Change change =
        new Change(
            row.getLong("id"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("via"),
            row.getString("action"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("before_json"),
            row.getString("after_json"),
            row.getString("previous_hash"));
    change.hash = row.getString("hash");
    return change;
  }
}
