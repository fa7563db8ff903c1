import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
/**
 * Fills an empty database with generated published verdicts, marked as such. The rows are those that
 * the application would write when importing claim files: the record verifies, and the published
 * documents are stored.
 */
class Fill {

  private static final int BATCH_SIZE = 1_000;
  private static final int REPORT_EVERY = 100_000;
  private static final String FROM = "the benchmark's generator";

  private final String[] login;
  private Connection database;
  private Rows rows;
  private Chain chain;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final List<RatingView> ratings = new ArrayList<>();
  private final List<Long> ratingIds = new ArrayList<>();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  private Fill(String... login) throws SQLException {
    this.login = login;
    open();
  }

  public static void main(String[] given) throws Exception {
    new Fill(given[0], given[1], given[2]).fill(Integer.parseInt(given[3]));
  }

  private void open() throws SQLException {
    database = DriverManager.getConnection(login[0], login[1], login[2]);
    database.setAutoCommit(false);
    rows = new Rows(database);
    chain = new Chain(database, rows, now);
  }

  private void close() throws SQLException {
    rows.end();
    database.commit();
    try (var statement = database.createStatement()) {
      // Otherwise the file of a million verdicts grows to twenty times its content.
      if (login[0].startsWith("jdbc:h2:")) {
        statement.execute("shutdown compact");
      }
    }
    database.close();
  }

  private void fill(int verdicts) throws Exception {
    readRatings();
    Generated generated = new Generated(verdicts, now, ratings);
    long firstTopic = common("topic", "slug, name, name_key", generated.topics());
    long firstClaimant = common("claimant", "slug, name, name_key, same_as_key, kind", generated.claimants());
    long firstSource = common("source", "title, kind, origin, url, interests", generated.sources());
    for (int n = 0; n < verdicts; n++) {
      Generated.One one = generated.next(n);
      claim(one, firstTopic, firstClaimant, firstSource);
      if ((n + 1) % BATCH_SIZE == 0 || n + 1 == verdicts) {
        commit();
      }
      if ((n + 1) % REPORT_EVERY == 0) {
        System.out.println("  " + (n + 1) + " verdicts");
        // Compact whenever the number has doubled.
        if (n + 1 < verdicts && Integer.bitCount((n + 1) / REPORT_EVERY) == 1) {
          close();
          open();
        }
      }
    }
    close();
  }

  private void claim(Generated.One one, long firstTopic, long firstClaimant, long firstSource)
      throws Exception {
    PublishedVerdict last = one.revisions().get(one.revisions().size() - 1);
    Instant logged = one.revisions().get(0).publishedAt().minus(2, ChronoUnit.DAYS);
    long claim =
        rows.insert(
            "claim",
            "slug, statement, language, claimant_id, stated_on, logged_by, imported_from, state,"
                + " state_since, updated_at",
            logged,
            last.slug(),
            last.statement(),
            last.language(),
            firstClaimant + one.claimant(),
            last.statedOn().text(),
            "system",
            FROM,
            "CHECKED",
            last.publishedAt(),
            last.publishedAt());
    for (int topic : one.topics()) {
      rows.row("claim_topic", "claim_id, topic_id", claim, firstTopic + topic);
    }
    var appearance = last.appearances().get(0);
    rows.insert(
        "appearance",
        "claim_id, title, url, publisher, published_on, medium",
        logged,
        claim,
        appearance.title(),
        appearance.url(),
        appearance.publisher(),
        appearance.publishedOn().text(),
        appearance.medium().name());
    List<Long> evidence = new ArrayList<>();
    for (int n = 0; n < one.sources().size(); n++) {
      var cited = last.evidence().get(n);
      evidence.add(
          rows.insert(
              "evidence",
              "claim_id, source_id, stance, passage",
              logged,
              claim,
              firstSource + one.sources().get(n),
              cited.stance().name(),
              cited.passage()));
    }
    for (PublishedVerdict verdict : one.revisions()) {
      revision(claim, verdict, evidence, verdict == last ? null : last.publishedAt());
    }
    chain.add(last.slug(), json.writeValueAsString(Map.of("statement", last.statement())));
  }

  private void revision(long claim, PublishedVerdict verdict, List<Long> evidence, Instant ended)
      throws Exception {
    var correction = verdict.correction();
    Instant at = verdict.publishedAt();
    long revision =
        rows.insert(
            "revision",
            "claim_id, number, imported_from, rating_id, summary, explanation, correction_kind,"
                + " correction_wrong, correction_right",
            at,
            claim,
            verdict.revision(),
            FROM,
            ratingIds.get(ratings.indexOf(verdict.rating())),
            verdict.summary(),
            verdict.explanation(),
            correction == null ? null : correction.kind().name(),
            correction == null ? null : correction.wrong(),
            correction == null ? null : correction.right());
    for (long cited : evidence) {
      rows.row("citation", "revision_id, evidence_id", revision, cited);
    }
    long review =
        rows.insert(
            "review",
            "revision_id, claim_id, imported, state, state_since, submitted_at, ended_at",
            at,
            revision,
            claim,
            true,
            ended == null ? "PUBLISHED" : "SUPERSEDED",
            ended == null ? at : ended,
            at,
            ended);
    if (correction != null && correction.kind().isTold()) {
      rows.insert(
          "notice",
          "review_id, correction_kind, told_at",
          at,
          review,
          correction.kind().name(),
          at);
    }
    String words =
        String.join("\n", verdict.statement(), verdict.claimant().name(), verdict.summary());
    long publication =
        rows.insert(
            "publication",
            "review_id, claim_id, claimant_slug, rating_key, language, in_language, stated_from, search_text,"
                + " first_published_at, published_at, document",
            at,
            review,
            claim,
            verdict.claimant().slug(),
            verdict.rating().key(),
            verdict.language(),
            verdict.inLanguage(),
            verdict.statedOn().earliest(),
            words.toLowerCase(Locale.ROOT),
            verdict.firstPublishedAt(),
            at,
            json.writeValueAsString(verdict));
    for (var topic : verdict.topics()) {
      rows.row("publication_topic", "publication_id, topic_slug", publication, topic.slug());
    }
  }

  private long common(String table, String columns, List<Object[]> values) throws SQLException {
    long first = rows.nextId();
    for (Object[] each : values) {
      rows.insert(table, columns, now, each);
    }
    commit();
    return first;
  }

  private void commit() throws SQLException {
    rows.write();
    chain.write();
    database.commit();
  }

  private void readRatings() throws SQLException {
    try (ResultSet found =
        database
            .createStatement()
            .executeQuery(
                "select r.id, s.scale_key, s.scale_version, r.rating_key, r.label, r.definition,"
                    + " r.axis_value from rating r join rating_scale s on s.id = r.scale_id"
                    + " where s.active order by r.sort_order")) {
      while (found.next()) {
        ratingIds.add(found.getLong(1));
        ratings.add(
            new RatingView(
                found.getString(2), found.getInt(3), found.getString(4), found.getString(5),
                found.getString(6), (Integer) found.getObject(7), null));
      }
    }
  }
}
