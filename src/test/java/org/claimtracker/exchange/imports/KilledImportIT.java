package org.claimtracker.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** An import outlives its process, and needs no server. */
class KilledImportIT {

  private static final int ROWS = 6_000;

  @Test
  void an_import_that_was_killed_goes_on_behind_its_last_batch() throws Exception {
    try (PackagedApplication application = packaged("killed-import").start()) {
      ImportedFile file = ImportedFile.sent(editor(application), "many.csv", many());
      file.begun("dry-run");
      Await.until(() -> file.state().equals("READY"));
      assertThat(file.counts()).containsExactly(ROWS, 0, 0, 0, 0);
      file.begun("run");
      Await.until(() -> file.view().path("rows").asInt() > 0);

      application.kill();
      application.start();

      Person again = editor(application);
      ImportedFile after = ImportedFile.at(again, file.address());
      Await.until(() -> after.state().equals("DONE"));
      assertThat(after.counts()).containsExactly(ROWS, 0, 0, 0, 0);
      assertThat(after.report()).as("each row once, and the header").hasSize(ROWS + 1);
      JsonNode record = again.http.get("/api/v1/record/verification").expect(200).json();
      assertThat(record.path("intact").asBoolean()).as("%s", record).isTrue();
      application.stop();

      Path same = application.directory().resolve("many.csv");
      Files.write(same, many());
      assertThat(application.command("import", same.toString()))
          .as(() -> application.output())
          .isZero();
      assertThat(application.printed())
          .contains("Run: DONE. " + ROWS + " rows: 0 imported, 0 updated, " + ROWS + " known");
    }
  }

  @Test
  void the_command_line_tells_by_its_exit_code_how_it_went() throws Exception {
    try (PackagedApplication application = packaged("command")) {
      assertThat(application.command("help")).isZero();
      assertThat(application.command("improt", "x.csv")).isEqualTo(2);
      assertThat(application.command("import")).isEqualTo(2);
      assertThat(application.command("import", "nowhere.csv")).isEqualTo(2);
      assertThat(application.printed()).contains("import FILE", "There is no command improt");
      assertThat(application.directory().resolve("data")).as("nothing was opened").doesNotExist();

      Path asked = application.directory().resolve("asked.csv");
      Files.writeString(
          asked, "claim,date,verdict,url\nA bus sings.,2024-05-06,Hm,https://a.example/1");
      assertThat(application.command("import", asked.toString(), "--dry-run"))
          .as(() -> application.output())
          .isEqualTo(3);
      assertThat(application.printed()).contains("a.example  Hm  (1)").doesNotContain("Run:");
    }
  }

  private static PackagedApplication packaged(String name) {
    return new PackagedApplication(name)
        .set("CLAIMS_SEARCH_MODEL", "none")
        .set("CLAIMS_IMPORTS_BATCH", "100");
  }

  private static Person editor(PackagedApplication application) {
    return new Person(
        "editor", application.reader().signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
  }

  private static byte[] many() {
    StringBuilder table = new StringBuilder("claim,claimant,date,rating value,best,worst,url\n");
    for (int row = 1; row <= ROWS; row++) {
      table
          .append("Bus number ")
          .append(row)
          .append(" sings.,Jane Roe,2024-05-06,1,5,1,")
          .append("https://many.example/")
          .append(row)
          .append('\n');
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
