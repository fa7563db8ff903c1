package org.claimtracker.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The database under test: H2 in a file, or a real PostgreSQL with -Dclaims.db=postgresql. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private PostgresServer server;

  @Override
  public Map<String, String> start() {
    String data = TestData.directory().toString();
    if (!PostgresServer.isWanted()) {
      return Map.of("tests.data", data);
    }
    server = PostgresServer.started();
    return Map.of(
        "tests.data",
        data,
        "quarkus.datasource.jdbc.url",
        server.url(),
        "quarkus.datasource.username",
        "postgres",
        "quarkus.datasource.password",
        "postgres");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
