import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/** Record entries for generated claims, each hash-chained to the one before. */
final class Chain {

  private final Connection database;
  private final Rows rows;
  private final Instant now;
  private long last;
  private String hash;

  Chain(Connection database, Rows rows, Instant now) throws SQLException {
    this.database = database;
    this.rows = rows;
    this.now = now;
    this.last = rows.number("select last_id from chain_head");
    this.hash = rows.text("select last_hash from chain_head");
  }

  /** Adds the entry of one imported claim. */
  void add(String slug, String after) throws Exception {
    Object[] fields = {
      hash, ++last, now, "system", "import", "import", "claim", slug, null, after
    };
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (Object field : fields) {
      byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha.update(bytes);
    }
    String previous = hash;
    hash = HexFormat.of().formatHex(sha.digest());
    rows.row(
        "change",
        "id, made_at, actor, via, action, kind, subject, after_json, previous_hash, hash",
        last,
        now,
        "system",
        "import",
        "import",
        "claim",
        slug,
        after,
        previous,
        hash);
  }

  void write() throws SQLException {
    try (var head =
        database.prepareStatement("update chain_head set last_id = ?, last_hash = ?")) {
      head.setLong(1, last);
      head.setString(2, hash);
      head.executeUpdate();
    }
  }
}
