package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.PackagedDesk;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Stories;
import org.junit.jupiter.api.Test;

/** A whole desk moves out of one installation and into another, and goes on there. */
class MovedDeskIT {

  private static final String VERDICTS = "/api/v1/verdicts/";

  @Test
  void readers_get_the_same_bytes_and_people_go_on_where_they_were() throws Exception {
    PackagedDesk desk = PackagedDesk.shared();
    Stories stories = new Stories(desk.checker, desk.editor);
    String corrected = stories.corrected("There were 150 drones before the desk moved");
    stories.retracted("There were 150 drones in what was retracted before the desk moved");
    List<String> slugs = published(desk.reader);

    try (PackagedApplication other = new PackagedApplication("moved-desk")) {
      Path file = other.directory().resolve("desk.jsonl");
      Files.write(file, desk.editor.http.download("/api/v1/export?format=jsonl"));
      Path cut = other.directory().resolve("cut.jsonl");
      int half = Files.readAllLines(file).size() / 2;
      Files.write(cut, Files.readAllLines(file).subList(0, half));
      assertThat(other.command("import", file.toString())).as(other::output).isEqualTo(2);
      assertThat(other.command("import-desk", cut.toString())).as(other::output).isOne();
      assertThat(other.printed()).contains("Line " + (half + 1) + ": ", "Nothing came in.");

      assertThat(other.command("import-desk", file.toString())).as(other::output).isZero();
      assertThat(other.command("import-desk", file.toString())).as(other::output).isOne();
      assertThat(other.printed()).contains("The desk is not empty: it holds ");
      String head = head(desk.editor);
      assertThat(other.printed()).contains(head);

      assertThat(other.command("first-password", "editor")).as(other::output).isZero();
      assertThat(other.command("first-password", "nobody")).as(other::output).isOne();
      other.start();
      Http reader = other.reader();
      assertThat(other.printed()).doesNotContain("First start");
      for (String slug : slugs) {
        for (String path : List.of(slug, slug + "/history")) {
          assertThat(reader.get(VERDICTS + path).text())
              .as(path)
              .isEqualTo(desk.reader.get(VERDICTS + path).text());
        }
      }
      assertThat(published(reader)).isEqualTo(slugs);
      assertThat(reader.get(VERDICTS + corrected).json().path("reviewedBy"))
          .as("who reviewed it is told as of the desk it was reviewed at")
          .isNotEmpty();

      Person editor = new Person("editor", reader.signedInFirst("editor", passwordIn(other)));
      assertThat(editor.opens(corrected).json()).isEqualTo(desk.editor.opens(corrected).json());
      editor.logs("The first claim after the move");
      JsonNode verified = editor.http.get("/api/v1/record/verification").json();
      assertThat(verified.path("intact").asBoolean()).as("%s", verified).isTrue();
      assertThat(verified.path("headHash").asText()).isNotEqualTo(head);
    }
  }

  private static String passwordIn(PackagedApplication application) {
    Matcher printed = Pattern.compile("(?m)^editor  (\\S+)$").matcher(application.printed());
    assertThat(printed.find()).as(application::output).isTrue();
    return printed.group(1);
  }

  private static String head(Person editor) {
    return editor.http.get("/api/v1/record/verification").json().path("headHash").asText();
  }

  private static List<String> published(Http reader) {
    List<String> slugs = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = reader.get("/api/v1/verdicts?limit=100&cursor=" + cursor).expect(200).json();
      page.path("items").forEach(item -> slugs.add(item.path("slug").asText()));
      cursor = page.path("nextCursor").asText();
    } while (!cursor.isEmpty());
    return slugs;
  }
}
