package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimtracker.settings.Command;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts of the packaged application after a rehearsal. */
class RehearsalIT {

  /** The packaging rehearses on H2; for PostgreSQL it takes a server. */
  @BeforeAll
  static void rehearse() {
    if (PostgresServer.isWanted()) {
      try (PackagedApplication application = new PackagedApplication("rehearsed")) {
        application.set("PGUSER", "postgres").set("PGPASSWORD", "postgres");
        String empty = application.postgresUrl();
        assertThat(application.command("rehearse", empty))
            .as(application::output)
            .isEqualTo(Command.DONE);
        assertThat(application.command("rehearse", empty))
            .as("on a database that is not empty any more")
            .isEqualTo(Command.FAILED);
      }
    }
  }

  @Test
  void classes_come_from_the_archive() throws IOException {
    try (PackagedApplication application = new PackagedApplication("archive")) {
      application.with("-Xlog:class+load:file=loaded.txt").start();

      assertThat(Files.readString(application.directory().resolve("loaded.txt")))
          .containsPattern("org\\.claimtracker\\.claim\\.Claim source: shared objects file");
    }
  }

  @Test
  void a_start_does_without_an_archive_that_does_not_fit() throws IOException {
    try (PackagedApplication application = new PackagedApplication("no-archive")) {
      Path unfit = Files.writeString(application.directory().resolve("unfit"), "no archive");
      application.with(archiveOption() + unfit).start();

      application.reader().get("/").expect(200);
    }
  }

  /** Before JDK 25 the archive is of classes alone; each option refuses the other one. */
  private static String archiveOption() {
    return Runtime.version().feature() >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
  }

  @Test
  void what_a_node_asks_itself_before_it_is_ready_counts_for_nobody() {
    try (PackagedApplication application = new PackagedApplication("warm")) {
      application
          .set("CLAIMS_PUBLIC_WARM_UP", "1s")
          .set("CLAIMS_PUBLIC_REQUESTS_PER_MINUTE", "1")
          .start();

      Answer first = application.reader().get("/api/v1/verdicts").expect(200);
      assertThat(first.header("RateLimit-Remaining")).isEqualTo("0");
    }
  }
}
