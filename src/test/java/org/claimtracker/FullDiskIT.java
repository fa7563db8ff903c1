package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A disk that fills up: the data directory is a small tmpfs in a mount namespace of the process's
 * own, which needs no privileges where the kernel lets users make namespaces.
 */
class FullDiskIT {

  private static final String TYPED = "Typed while the disk was full";
  private static final int MEBIBYTE = 1 << 20;

  @BeforeAll
  static void aSmallDiskCanBeMounted() throws Exception {
    Assumptions.assumeFalse(PostgresServer.isWanted(), "about the file of H2");
    Process tried =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/tmp").start();
    Assumptions.assumeTrue(
        tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0,
        "needs the right to make a mount namespace");
  }

  @Test
  void every_write_is_refused_while_only_the_reserve_is_left() throws IOException {
    try (PackagedApplication application = onASmallDisk("reserve", "16M")) {
      Person editor = editor(application);
      String slug = editor.logs("Logged while there was room");
      Map<String, Supplier<Answer>> writes = writes(application, editor, slug);

      Path filler = fill(application, 10 * MEBIBYTE);

      writes.forEach(
          (name, write) -> {
            Answer answer = write.get();
            assertThat(answer.status()).as("%s: %s", name, answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(name).isEqualTo("2");
          });
      assertThat(writes.get("claim").get().json().path("code").asText()).isEqualTo("disk-full");
      Answer form = comment(editor, slug);
      assertThat(form.text()).contains(TYPED, "disk is full");
      reads(application, editor, slug);
      application.reader().get("/q/health/ready").expect(503);

      Files.delete(filler);

      application.reader().get("/q/health/ready").expect(200);
      editor.logs("Logged when there was room again");
      assertThat(application.printed()).doesNotContain(" ERROR ");
    }
  }

  @Test
  void a_disk_without_a_byte_loses_nothing_and_needs_no_restart() throws Exception {
    try (PackagedApplication application = onASmallDisk("full", "0")) {
      Person editor = editor(application);
      String first = editor.logs("Logged while there was room");
      List<String> logged = new ArrayList<>(List.of(first));
      Map<String, Supplier<Answer>> writes = writes(application, editor, first);

      Path filler = fill(application, 0);

      boolean ranOut = false;
      for (int round = 0; round < 4; round++) {
        for (Map.Entry<String, Supplier<Answer>> write : writes.entrySet()) {
          Answer answer = write.getValue().get();
          assertThat(answer.status() == 503 || answer.status() < 500)
              .as("%s: %d %s", write.getKey(), answer.status(), answer.text())
              .isTrue();
          ranOut |= answer.status() == 503;
          if (write.getKey().equals("claim") && answer.status() == 201) {
            logged.add(answer.json().path("slug").asText());
          }
        }
      }
      assertThat(ranOut).isTrue();
      application.reader().get("/q/health/ready").expect(503);
      reads(application, editor, first);

      Files.delete(filler);

      logged.add(editor.logs("Logged when there was room again"));
      application.reader().get("/q/health/ready").expect(200);
      logged.forEach(editor::opens);
    }
  }

  @Test
  void a_backup_that_finds_no_room_is_told_and_the_desk_goes_on() {
    try (PackagedApplication application =
        new PackagedApplication("backup")
            .set("CLAIMS_BACKUP_DIRECTORY", "data/backups")
            .set("CLAIMS_SEARCH_MODEL", "none")
            .wrappedBy(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mkdir -p data/backups && mount -t tmpfs -o size=64k tmpfs data/backups && exec"
                    + " \"$@\"",
                "sh")
            .start()) {
      Person administrator = editor(application);
      administrator.http.post("/api/v1/backups", "").expect(202);

      Await.until(() -> backups(administrator).hasNonNull("failure"));

      assertThat(backups(administrator).path("state").asText()).isEqualTo("FAILED");
      assertThat(backups(administrator).path("failure").asText())
          .contains("too little room")
          .doesNotContain("Exception");
      assertThat(backups(administrator).path("backups")).isEmpty();
      assertThat(application.inData("backups").toFile().list()).isEmpty();
      administrator.logs("Logged after the backup failed");
    }
  }

  private static JsonNode backups(Person administrator) {
    return administrator.http.get("/api/v1/backups").expect(200).json();
  }

  private static PackagedApplication onASmallDisk(String name, String reserve) {
    return new PackagedApplication(name)
        .set("CLAIMS_DISK_RESERVE", reserve)
        .set("CLAIMS_SEARCH_DIRECTORY", "../index-of-" + name)
        .set("CLAIMS_SEARCH_MODEL", "none")
        .wrappedBy(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "mkdir -p data && mount -t tmpfs -o size=40m tmpfs data && exec \"$@\"",
            "sh")
        .start();
  }

  private static Person editor(PackagedApplication application) {
    return new Person(
        "editor", application.reader().signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
  }

  /** Requests of every kind that write. */
  private static Map<String, Supplier<Answer>> writes(
      PackagedApplication application, Person editor, String slug) {
    Http http = editor.http;
    String claim = "/api/v1/claims/" + slug;
    String version = editor.versionOf(slug);
    Map<String, Supplier<Answer>> writes = new LinkedHashMap<>();
    writes.put(
        "claim",
        () ->
            http.post(
                "/api/v1/claims", "{\"statement\": \"No room for it\", \"language\": \"en\"}"));
    writes.put("edit", () -> http.patch(claim, "{\"topics\": [\"Energy\"]}", "If-Match", version));
    writes.put(
        "evidence",
        () ->
            http.post(
                claim + "/evidence",
                "{\"source\": " + Person.CAPTION + ", \"stance\": \"SUPPORTS\"}",
                "If-Match",
                version));
    writes.put(
        "draft",
        () ->
            http.put(
                claim + "/verdict", Person.whole("{\"summary\": \"x\"}"), "If-Match", version));
    writes.put("comment", () -> http.post(claim + "/comments", "{\"text\": \"x\"}"));
    writes.put("move", () -> http.post(claim + "/take-up", null, "If-Match", version));
    writes.put(
        "intake",
        () ->
            http.post("/api/v1/intake", "{\"text\": \"It cost 5 euros.\", \"language\": \"en\"}"));
    writes.put(
        "token",
        () ->
            http.post("/api/v1/tokens", "{\"label\": \"x\", \"scopes\": [\"READ\"], \"days\": 1}"));
    writes.put("form", () -> comment(editor, slug));
    writes.put(
        "sign-in",
        () ->
            application
                .reader()
                .post(
                    "/api/v1/session",
                    "{\"handle\": \"editor\", \"password\": \"%s\"}"
                        .formatted(PackagedApplication.EDITORS_PASSWORD)));
    return writes;
  }

  private static Answer comment(Person editor, String slug) {
    return editor
        .browser()
        .post(
            "/desk/claims/" + slug + "/comments",
            "token=" + Person.FORM_TOKEN + "&text=" + TYPED.replace(' ', '+'),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private static void reads(PackagedApplication application, Person editor, String slug) {
    for (int n = 0; n < 5; n++) {
      editor.opens(slug);
      application.reader().get("/api/v1/verdicts?limit=" + (n + 1)).expect(200);
    }
  }

  /** Leaves this much of the disk. */
  private static Path fill(PackagedApplication application, long left) throws IOException {
    Path filler = application.inData("filler");
    try (OutputStream to = Files.newOutputStream(filler)) {
      byte[] page = new byte[4096];
      while (filler.toFile().getUsableSpace() > left) {
        to.write(page);
      }
    }
    return filler;
  }
}
