package org.claimtracker.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A desk with a data directory of its own, as an installation has. */
public final class InstalledDesk implements QuarkusTestProfile {

  private static final Path PLACE = TestData.directory().resolve("backed-up-" + UUID.randomUUID());

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> own = new HashMap<>();
    own.put("claims.search.directory", PLACE.resolve("data/index").toString());
    own.put("claims.backup.directory", PLACE.resolve("backups").toString());
    if (!PostgresServer.isWanted()) {
      own.put(
          "quarkus.datasource.jdbc.url",
          "jdbc:h2:file:"
              + PLACE.resolve("data/tracker")
              + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000");
    }
    return own;
  }
}
