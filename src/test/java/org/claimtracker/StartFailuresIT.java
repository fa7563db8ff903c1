package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What ends a start is told in one line, before anything is written or printed. */
class StartFailuresIT {

  private static final int HEADER = 8192;

  @Test
  void a_port_in_use() throws IOException {
    try (PackagedApplication application = new PackagedApplication("port-in-use");
        ServerSocket other =
            new ServerSocket(application.base().getPort(), 1, InetAddress.getByName("127.0.0.1"))) {
      failsWithOneLine(application, "port " + other.getLocalPort(), "set quarkus.http.port");

      assertThat(application.directory().resolve("data")).doesNotExist();
    }
  }

  @Test
  void a_data_directory_that_cannot_be_written() throws IOException {
    onH2();
    try (PackagedApplication application = new PackagedApplication("unwritable")) {
      Files.writeString(application.directory().resolve("data"), "a file");

      failsWithOneLine(application, "data directory", "claims.data");
    }
  }

  @Test
  void a_data_directory_that_another_process_uses() {
    onH2();
    try (PackagedApplication first = new PackagedApplication("first");
        PackagedApplication second = new PackagedApplication("second")) {
      first.start();
      second.set("CLAIMS_DATA", first.directory().resolve("data").toString());

      failsWithOneLine(second, "Another process uses the database", "claims.data");
    }
  }

  @Test
  void a_database_file_that_is_damaged_is_not_replaced_by_a_new_one() throws IOException {
    onH2();
    try (PackagedApplication application = new PackagedApplication("damaged")) {
      application.start().stop();
      Path file = application.directory().resolve("data/tracker.mv.db");
      byte[] whole = Files.readAllBytes(file);
      byte[] garbage = new byte[whole.length];
      new Random(1).nextBytes(garbage);
      byte[] behindTheHeader = whole.clone();
      System.arraycopy(garbage, HEADER, behindTheHeader, HEADER, whole.length - HEADER);
      byte[] half = Arrays.copyOf(whole, whole.length / 2);
      for (byte[] damaged : new byte[][] {garbage, behindTheHeader, half, new byte[0]}) {
        Files.write(file, damaged);

        failsWithOneLine(application, "is damaged", "backup");

        assertThat(Files.readAllBytes(file)).as("left for whoever mends it").isEqualTo(damaged);
      }
      Files.write(file, whole);
      application.start();
    }
  }

  @Test
  void a_data_directory_may_be_given_without_a_dot() {
    onH2();
    try (PackagedApplication application = new PackagedApplication("relative")) {
      application.set("CLAIMS_DATA", "elsewhere").start();

      assertThat(application.directory().resolve("elsewhere/tracker.mv.db")).exists();
      assertThat(application.directory().resolve("elsewhere/index")).exists();
    }
  }

  @Test
  void a_postgresql_that_cannot_be_reached_or_lacks_the_database() throws IOException {
    Assumptions.assumeTrue(PostgresServer.isWanted());
    try (PackagedApplication application = new PackagedApplication("unreachable")) {
      application.set(
          "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + closedPort() + "/x");
      failsWithOneLine(application, "cannot be reached", "quarkus.datasource.jdbc.url");

      application.set(
          "QUARKUS_DATASOURCE_JDBC_URL",
          application.postgresUrl().replaceFirst("/[^/?]*(\\?.*)?$", "/nowhere$1"));
      failsWithOneLine(application, "has no database", "nowhere");
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket closed = new ServerSocket(0)) {
      return closed.getLocalPort();
    }
  }

  private static void onH2() {
    Assumptions.assumeFalse(PostgresServer.isWanted(), "about the file of H2");
  }

  private static void failsWithOneLine(PackagedApplication application, String... said) {
    int before = application.printed().length();

    assertThat(application.startInVain()).isEqualTo(1);

    String printed = application.printed().substring(before);
    assertThat(printed.lines()).as(printed).hasSize(1);
    assertThat(printed).contains(said);
  }
}
