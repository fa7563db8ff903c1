package org.claimtracker.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Claimants, topics and sources are found, renamed and merged on the desk's pages. */
@QuarkusTest
class NamesPagesTest extends Desk {

  private String logs(String statement, String claimant, String topic) {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", statement).put("language", "en");
    claim.putObject("claimant").put("name", claimant).put("kind", "PERSON");
    claim.putArray("topics").add(topic);
    return checker.logs(claim);
  }

  private String page(Person who, String path) {
    return who.browser().get(path, "Accept", "text/html").expect(200).text();
  }

  private Answer posts(Person who, String path, String form) {
    return who.browser()
        .post(
            path,
            form + "&token=" + Person.FORM_TOKEN,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private String version(String path) {
    return editor.http.get(path).expect(200).etag().replace("\"", "");
  }

  @Test
  void a_claimant_of_whom_there_is_no_claim_is_removed() {
    String slug = logs("Said by somebody else than was thought", "Ottoline Thistlewick", "Canals");
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug,
            "{\"claimant\": {\"name\": \"Peregrine Thistlewick\", \"kind\": \"PERSON\"}}",
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    String unused = "/desk/claimants/ottoline-thistlewick";
    String used = "/desk/claimants/peregrine-thistlewick";
    String remove = "action=\"%s/remove\"";

    assertThat(page(editor, unused)).contains(remove.formatted(unused));
    assertThat(page(checker, unused)).doesNotContain("/remove");
    assertThat(page(editor, used)).doesNotContain("/remove");

    String version = version("/api/v1/claimants/peregrine-thistlewick");
    assertThat(posts(editor, used + "/remove", "version=" + version).expect(409).text())
        .contains("role=\"alert\"", "Peregrine Thistlewick");
    posts(editor, unused + "/remove", "version=7").expect(412);
    version = version("/api/v1/claimants/ottoline-thistlewick");
    posts(editor, unused + "/remove", "version=" + version).expect(303);
    posts(editor, unused + "/remove", "version=" + version).expect(404);
    assertThat(page(editor, "/desk/record?kind=claimant&subject=ottoline-thistlewick"))
        .contains("Ottoline Thistlewick");
  }

  @Test
  void a_claimant_is_found_renamed_and_merged() {
    String slug = logs("Said under the first name", "Isidora Quackenbush", "Canals");
    logs("Said under the second name", "Isadora Quackenbusch", "Canals");

    assertThat(page(editor, "/desk/claimants?q=QUACKENB"))
        .contains("href=\"/desk/claimants/isidora-quackenbush\"", "isadora-quackenbusch")
        .doesNotContain("volodymyr");
    String path = "/desk/claimants/isidora-quackenbush";
    String version = version("/api/v1/claimants/isidora-quackenbush");
    String form = "kind=PERSON&sameAs=&name=Isidora+Quackenbush+II&version=";
    posts(editor, path, form + version).expect(303);
    assertThat(posts(editor, path, form + version).expect(412).text()).contains("role=\"alert\"");
    posts(editor, path, form.replace("Isidora+Quackenbush+II", "") + version).expect(422);

    assertThat(page(editor, path + "/merge")).contains("into=isadora-quackenbusch");
    assertThat(page(editor, path + "/merge?q=quackenbusch")).contains("into=isadora-quackenbusch");
    assertThat(page(editor, path + "/merge?into=isadora-quackenbusch"))
        .contains("Said under the first name", "1 claim moves", "name=\"into\"")
        .contains("Merge “Isidora Quackenbush II” into “Isadora Quackenbusch”");
    assertThat(checker.opens(slug).json().at("/claimant/name").asText())
        .as("looking changes nothing")
        .isEqualTo("Isidora Quackenbush II");
    String merge =
        "into=isadora-quackenbusch&version=" + version("/api/v1/claimants/isidora-quackenbush");
    posts(checker, path + "/merge", merge).expect(403);
    posts(editor, path + "/merge", merge).expect(303);
    assertThat(checker.opens(slug).json().at("/claimant/name").asText())
        .isEqualTo("Isadora Quackenbusch");
    assertThat(editor.browser().get(path, "Accept", "text/html").status()).isEqualTo(303);
  }

  @Test
  void a_topic_is_renamed_and_merged() {
    logs("On a canal", "Somebody Unmentioned", "Aqueducts of old");
    logs("On another canal", "Somebody Unmentioned", "Aqueduct of old");
    String path = "/desk/topics/aqueducts-of-old";

    assertThat(page(editor, "/desk/topics?q=aqueduct"))
        .contains("href=\"" + path + "\"", "/desk/topics/aqueduct-of-old\"")
        .doesNotContain("\"/desk/topics/energy\"");
    String rename = "name=Old+aqueducts&version=" + version("/api/v1/topics/aqueducts-of-old");
    posts(checker, path, rename).expect(403);
    posts(editor, path, rename).expect(303);
    assertThat(page(editor, path + "/merge?into=aqueduct-of-old")).contains("On a canal");
    String taken = "name=AQUEDUCT+of+old&version=" + version("/api/v1/topics/aqueducts-of-old");
    posts(editor, path, taken).expect(409);
    posts(
            editor,
            path + "/merge",
            "into=aqueduct-of-old&version=" + version("/api/v1/topics/aqueducts-of-old"))
        .expect(303);
    assertThat(editor.http.get("/api/v1/topics/aqueducts-of-old").status()).isEqualTo(308);
  }

  @Test
  void topics_are_shown_page_by_page() {
    for (int n = 0; n < 120; n++) {
      logs("Paged " + n, "Somebody Unmentioned", "Paged topic " + (1000 + n));
    }
    String first = page(editor, "/desk/topics?q=paged+topic");
    assertThat(first).contains("Paged topic 1000", "Paged topic 1099").doesNotContain("topic 1100");
    String next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
    assertThat(page(editor, next.replace("&amp;", "&")))
        .contains("Paged topic 1100", "Paged topic 1119")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void a_source_is_merged_into_the_one_at_its_address() {
    long[] sources = new long[2];
    String source =
        """
        {"title": "Ledger %s", "kind": "OFFICIAL", "origin": "Office",
         "url": "https://ledger.example/1"}""";
    for (int n = 0; n < 2; n++) {
      sources[n] =
          checker
              .http
              .post("/api/v1/sources?insist=true", source.formatted(n == 0 ? "A" : "B"))
              .expect(201)
              .json()
              .path("id")
              .asLong();
    }
    String slug = checker.logs("Cited from a ledger");
    checker.adds(slug, "{\"stance\": \"SUPPORTS\", \"sourceId\": " + sources[0] + "}").expect(201);
    String path = "/desk/sources/" + sources[0];

    assertThat(page(editor, path)).contains("href=\"" + path + "/merge\"");
    assertThat(page(checker, path)).doesNotContain(path + "/merge");
    assertThat(page(editor, path + "/merge")).contains("into=" + sources[1]);
    assertThat(page(editor, path + "/merge?into=" + sources[1]))
        .contains("Cited from a ledger", "1 piece of evidence moves");
    posts(
            editor,
            path + "/merge",
            "into=" + sources[1] + "&version=" + version("/api/v1/sources/" + sources[0]))
        .expect(303);
    assertThat(checker.firstSourceOf(slug)).isEqualTo(sources[1]);
    assertThat(editor.browser().get(path, "Accept", "text/html").header("Location"))
        .endsWith("/desk/sources/" + sources[1]);
  }

  @Test
  void odd_addresses_are_answered_in_kind() {
    logs("Asked oddly", "Somebody Unmentioned", "Odd addresses");
    String topic = "/desk/topics/odd-addresses/merge";
    assertThat(page(editor, topic + "?into=nobody")).contains("name=\"q\"");
    assertThat(page(editor, topic + "?into=odd-addresses")).contains("name=\"q\"");
    assertThat(page(editor, topic + "?q=" + URLEncoder.encode("%_!'\"<", UTF_8))).contains("&lt;");
    page(editor, "/desk/topics?cursor=none");
    page(editor, "/desk/topics?cursor=999999999999");
    posts(editor, topic, "into=odd-addresses&version=0").expect(422);
    posts(editor, topic, "into=&version=0").expect(422);
    posts(editor, "/desk/sources/1/merge", "into=x&version=0").expect(404);
    assertThat(editor.browser().get("/desk/claimants/nobody", "Accept", "text/html").status())
        .isEqualTo(404);
  }
}
