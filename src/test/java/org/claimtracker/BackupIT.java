package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The commands of an operator: a desk is backed up while it runs, killed, and comes back. */
class BackupIT {

  @Test
  void what_a_running_desk_was_backed_up_with_comes_back_elsewhere() throws Exception {
    Assumptions.assumeFalse(PostgresServer.isWanted(), "PostgreSQL has its own tools");
    try (PackagedApplication first = new PackagedApplication("backed-up");
        PackagedApplication second = new PackagedApplication("restored")) {
      Path backups = first.directory().resolve("backups");
      first.start();
      Person editor = editor(first);
      String slug = editor.logs("Logged before the backup");
      String head = head(editor);

      assertThat(first.command("backup", backups.toString())).as(first::output).isZero();

      editor.logs("Logged after the backup");
      assertThat(first.command("restore", backups.toString())).as("over a running desk").isOne();
      first.kill();
      assertThat(first.command("backup", backups.toString())).as("a desk at rest").isZero();
      Path older = directories(backups).get(0);

      assertThat(second.command("restore", older.toString())).as(second::output).isZero();
      assertThat(second.command("restore", older.toString())).as("over a desk").isOne();

      second.start();
      assertThat(editor(second).opens(slug).status()).isEqualTo(200);
      assertThat(second.printed()).contains(head).doesNotContain("First start");
      assertThat(editor(second).http.get("/api/v1/claims/logged-after-the-backup").status())
          .isEqualTo(404);
    }
  }

  private static Person editor(PackagedApplication application) {
    Http signedIn = application.reader().signedIn("editor", PackagedApplication.EDITORS_PASSWORD);
    return new Person("editor", signedIn);
  }

  private static String head(Person editor) {
    return editor.http.get("/api/v1/record/verification").json().path("headHash").asText();
  }

  private static List<Path> directories(Path backups) throws Exception {
    try (Stream<Path> all = Files.list(backups)) {
      return all.sorted().toList();
    }
  }
}
