package org.claimtracker.claim.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of older versions get keys, and twins stay apart. */
class KeyMigrationsTest {

  @TempDir Path directory;

  @Test
  void twins_of_an_older_version_are_kept_and_numbered() throws SQLException {
    flyway().target("50").load().migrate();
    try (Connection database = DriverManager.getConnection(url());
        Statement sql = database.createStatement()) {
      for (String row :
          List.of(
              "1, 'a', 'Jo Smith', 'PERSON', null",
              "2, 'b', 'JO  SMITH', 'PERSON', null",
              "3, 'c', 'Jo Smith', 'PERSON', 'https://www.wikidata.org/wiki/Q1'",
              "4, 'd', 'Jo Smith', 'ORGANISATION', null",
              "5, 'e', 'jo smith', 'PERSON', null")) {
        sql.execute(
            "insert into claimant (version, created_at, id, slug, name, kind, same_as)"
                + " values (0, now(), "
                + row
                + ")");
      }
      sql.execute(
          "insert into topic (id, version, created_at, slug, name)"
              + " values (6, 0, now(), 'f', 'Energy'), (7, 0, now(), 'g', 'ENERGY\u200b')");
    }
    flyway().load().migrate();
    try (Connection database = DriverManager.getConnection(url());
        Statement sql = database.createStatement()) {
      assertThat(column(sql, "select duplicate_number from claimant order by id"))
          .containsExactly("0", "1", "0", "0", "2");
      assertThat(column(sql, "select distinct name_key from claimant")).containsExactly("jo smith");
      assertThat(column(sql, "select duplicate_number from topic order by id"))
          .containsExactly("0", "1");
      assertThat(column(sql, "select count(*) from claimant_name_term where term = '=smith'"))
          .containsExactly("5");
      assertThat(column(sql, "select count(*) from topic_name_term where term = '=energy'"))
          .containsExactly("2");
    }
  }

  @Test
  void addresses_of_an_older_version_are_known_again() throws SQLException {
    flyway().target("52").load().migrate();
    try (Connection database = DriverManager.getConnection(url());
        Statement sql = database.createStatement()) {
      sql.execute(
          """
          insert into source (id, version, created_at, title, kind, origin, url)
          select x, 0, now(), 'Report', 'MEDIA', 'Office',
            case when x <= 2500 then 'http://www.Stats.example/' || mod(x, 50) || '/#p' || x end
          from system_range(1, 2501)""");
      sql.execute(
          """
          insert into claim (id, version, created_at, slug, statement, language, logged_by, state,
            updated_at, state_since)
          values (9, 0, now(), 'said', 'Said', 'en', 'somebody', 'LOGGED', now(), now())""");
      sql.execute(
          """
          insert into appearance (id, version, created_at, claim_id, url, medium)
          values (1, 0, now(), 9, 'https://stats.example/7?utm_source=mail', 'ARTICLE')""");
    }
    flyway().load().migrate();
    try (Connection database = DriverManager.getConnection(url());
        Statement sql = database.createStatement()) {
      assertThat(column(sql, "select count(distinct address_key) from source"))
          .containsExactly("50");
      assertThat(column(sql, "select address_key from source where id = 2501"))
          .containsExactly((String) null);
      assertThat(
              column(
                  sql,
                  "select count(*) from source join appearance a using (address_key)"
                      + " where a.id = 1"))
          .containsExactly("50");
    }
  }

  private String url() {
    return "jdbc:h2:file:" + directory.resolve("names").toAbsolutePath();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(url(), null, null)
        .locations(
            "filesystem:src/main/resources/db/migration/common",
            "filesystem:src/main/resources/db/migration/h2")
        .javaMigrations(new NameKeyMigration(), new AddressKeyMigration(), new NameTermMigration());
  }

  private static List<String> column(Statement sql, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
