package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtracker.publish.http.DeclaredEndpoint;
import org.claimtracker.publish.http.PublicEndpoints;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.DeskForms;
import org.claimtracker.testsupport.DeskForms.Form;
import org.claimtracker.testsupport.HostileValues;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.InstalledDesk;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.RawRequest;
import org.claimtracker.testsupport.RawRequest.Reply;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Test;

/**
 * Sends requests that are made up from the API's document, the forms and the pages. Whatever comes,
 * the answer is no internal error, says what is wrong in the form of its audience, and comes soon.
 *
 * <p>It is the last that the installed desk runs, since what gets through would disturb others.
 *
 * <p>{@code -Dtests.seed=} repeats a run; {@code -Dtests.full} makes it much longer.
 */
@QuarkusTest
@TestProfile(InstalledDesk.class)
class FuzzTest extends Desk {

  private static final int SENDERS = 4;
  private static final int RENEWED_AFTER = 250;
  private static final String OF_TESTS = "of-the-tests";

  private final long seed = Long.getLong("tests.seed", 20261130);
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  @Inject PublicEndpoints endpoints;

  private List<Contract.Operation> operations;
  private List<Form> forms;
  private List<String> pages;
  private List<String> values;
  private volatile List<Http> people;

  @Test
  void no_request_breaks_anything() throws Exception {
    String slug = published("Read by a fuzzer");
    // The tests have endpoints of their own, some without an end.
    operations =
        Contract.of(reader).operations().stream()
            .filter(operation -> !operation.path().contains(OF_TESTS))
            .toList();
    forms =
        DeskForms.of(
            editor.browser(), "/desk", "/desk/claims/" + slug, "/desk/accounts", "/desk/sign-in");
    pages =
        endpoints.all().stream()
            .map(DeclaredEndpoint::template)
            .distinct()
            .filter(page -> !page.contains(OF_TESTS))
            .toList();
    values = List.of(slug, "1", "2", "default", "energy", "volodymyr-zelenskyy", "nobody");
    assertThat(forms).hasSizeGreaterThan(10);

    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    int requests = TestLength.rounds(3_000, 100_000);
    for (int start = 0; start < requests; start += RENEWED_AFTER) {
      people = people(start);
      List<Future<?>> sent = new ArrayList<>();
      for (int n = start; n < start + RENEWED_AFTER; n++) {
        int number = n;
        sent.add(senders.submit(() -> send(number)));
      }
      for (Future<?> each : sent) {
        finish(each);
      }
    }
    senders.shutdown();

    assertThat(faults).as("-Dtests.seed=%d", seed).isEmpty();
    reader.get("/v/" + slug, "Accept", "text/html");
    reader.get("/q/health/ready").expect(200);
  }

  private static void finish(Future<?> sent) throws InterruptedException {
    try {
      sent.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }

  /** New accounts each time, because some requests sign them out or take their roles away. */
  private List<Http> people(int round) {
    return List.of(
        reader,
        join("fuzz-checker-" + round, "FACT_CHECKER").browser(),
        join("fuzz-editor-" + round, "EDITOR").browser(),
        join("fuzz-administrator-" + round, "ADMINISTRATOR").browser());
  }

  private void send(int number) {
    HostileValues hostile = new HostileValues(new Random(seed * 1_000_003 + number));
    RawRequest request =
        switch (number % 5) {
          case 0 -> form(hostile);
          case 1 -> page(hostile);
          default -> operation(hostile);
        };
    try {
      String fault = fault(request, request.send(base));
      if (fault != null) {
        faults.add("#%d %s: %.600s".formatted(number, fault, request));
      }
    } catch (IOException broken) {
      faults.add("#%d %s: %.600s".formatted(number, broken, request));
    }
  }

  private RawRequest operation(HostileValues hostile) {
    Contract.Operation operation = hostile.oneOf(operations);
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.says().path("parameters")) {
      if (parameter.path("in").asText().equals("query") && hostile.oneIn(3)) {
        query.add(parameter.path("name").asText() + "=" + hostile.encoded(hostile.shortText()));
      }
    }
    String body = null;
    List<String> headers = headers(hostile);
    if (operation.hasBody()) {
      List<JsonNode> examples = operation.examples();
      body =
          hostile.body(
              examples.isEmpty() ? JsonNodeFactory.instance.objectNode() : hostile.oneOf(examples));
      headers.add("Content-Type: " + (hostile.oneIn(20) ? "text/plain" : "application/json"));
    }
    return new RawRequest(
        operation.method(), target(operation.path(), query, hostile), headers, body);
  }

  private RawRequest page(HostileValues hostile) {
    List<String> query = new ArrayList<>();
    for (String name : List.of("q", "lang", "cursor", "sort", "limit", "rating", "from")) {
      if (hostile.oneIn(4)) {
        query.add(name + "=" + hostile.encoded(hostile.shortText()));
      }
    }
    return new RawRequest(
        hostile.oneOf(List.of("GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "BREW")),
        target(hostile.oneIn(20) ? "/{any}" : hostile.oneOf(pages), query, hostile),
        headers(hostile),
        null);
  }

  private RawRequest form(HostileValues hostile) {
    Form form = hostile.oneOf(forms);
    List<String> fields = new ArrayList<>();
    for (String name : form.fields()) {
      if (!hostile.oneIn(4)) {
        String value = hostile.oneIn(3) ? hostile.oneOf(values) : hostile.text();
        fields.add(
            name + "=" + (name.equals("token") ? Person.FORM_TOKEN : hostile.encoded(value)));
      }
    }
    List<String> headers = headers(hostile);
    headers.add("Content-Type: application/x-www-form-urlencoded");
    return new RawRequest("POST", form.action(), headers, String.join("&", fields));
  }

  private String target(String template, List<String> query, HostileValues hostile) {
    String path = template;
    while (path.contains("{")) {
      String value =
          hostile.oneIn(3) ? hostile.encoded(hostile.shortText()) : hostile.oneOf(values);
      // A brace of the value's own would be taken for another place, without end.
      value = value.replace("{", "%7B").replace("}", "%7D");
      path = path.substring(0, path.indexOf('{')) + value + path.substring(path.indexOf('}') + 1);
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private List<String> headers(HostileValues hostile) {
    List<String> headers = new ArrayList<>();
    Http person = hostile.oneOf(people);
    if (person.cookie() != null) {
      headers.add("Cookie: " + person.cookie());
      headers.add("Origin: " + base.toString().replaceFirst("/$", ""));
    }
    headers.add("Accept: " + hostile.oneOf(List.of("*/*", "text/html", "text/html", "x", ";q=")));
    if (hostile.oneIn(2)) {
      headers.add("If-Match: " + hostile.oneOf(List.of("*", "\"1\"", "", "W/\"x\"", "\"")));
    }
    for (String name :
        List.of("Accept-Language", "If-None-Match", "If-Modified-Since", "Range", "HX-Request")) {
      if (hostile.oneIn(6)) {
        headers.add(name + ": " + hostile.shortText().replaceAll("[\\x00-\\x1f]", ""));
      }
    }
    return headers;
  }

  /** What is wrong with the answer; null for nothing. */
  private static String fault(RawRequest request, Reply reply) {
    if (reply.status() >= 500
        // What oEmbed has for a format that it does not know.
        && !(reply.status() == 501 && request.target().startsWith("/oembed"))
        && !(reply.status() == 503 && reply.header("Retry-After").matches("\\d+"))) {
      return "status " + reply.status();
    }
    if (!reply.header("X-Content-Type-Options").equals("nosniff")) {
      return "no security headers with " + reply.status();
    }
    if (reply.status() < 400 || request.method().equals("HEAD")) {
      return null;
    }
    String type = reply.header("Content-Type");
    String path = request.target();
    boolean fits;
    if (path.startsWith("/v1alpha1/")) {
      fits = reply.body().startsWith("{\"error\":{\"code\":" + reply.status());
    } else if (type.startsWith("text/html")) {
      fits = reply.body().contains("</html>") && !path.startsWith("/api/");
    } else {
      fits =
          type.startsWith("application/problem+json")
              && reply.body().contains("\"status\":" + reply.status())
              && reply.body().contains("\"code\":\"");
    }
    return fits ? null : "%d as %s: %.300s".formatted(reply.status(), type, reply.body());
  }
}
