package org.claimtracker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** A stop cuts no request: a load balancer sees it coming, and so does each connection. */
class StopIT {

  private static final int CLIENTS = 6;

  @Test
  void no_request_under_way_is_cut() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (PackagedApplication application = new PackagedApplication("stopped").start()) {
      Person editor =
          new Person(
              "editor",
              application.reader().signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
      List<Future<Integer>> writing = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        String name = "Client " + client;
        writing.add(clients.submit(() -> writeUntilToldToLeave(application, editor, name)));
      }
      String begun = claim("Begun before the stop");
      try (Socket slow = new Socket("localhost", application.base().getPort())) {
        SECONDS.sleep(1);
        OutputStream to = slow.getOutputStream();
        to.write(head(application, editor, begun.length()));
        to.write(begun.substring(0, 20).getBytes(StandardCharsets.US_ASCII));
        to.flush();

        application.beginStop();

        while (application.reader().get("/q/health/ready").status() == 200) {
          Thread.sleep(10);
        }
        to.write(begun.substring(20).getBytes(StandardCharsets.US_ASCII));
        to.flush();
        String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 201").containsIgnoringCase("connection: close");
      }
      for (Future<Integer> client : writing) {
        assertThat(client.get(10, SECONDS)).as("claims logged by a client").isPositive();
      }
      application.awaitStop();
      assertThat(application.printed()).doesNotContain(" ERROR ");
    } finally {
      clients.shutdownNow();
    }
  }

  /** Logs claims over one connection, and leaves when an answer says that it closes it. */
  private static int writeUntilToldToLeave(
      PackagedApplication application, Person editor, String name)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int logged = 1; ; logged++) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(application.base().resolve("/api/v1/claims"))
                  .header("Content-Type", "application/json")
                  .header("Cookie", editor.http.cookie())
                  .POST(HttpRequest.BodyPublishers.ofString(claim(name + " claim " + logged)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(201);
      if (answer.headers().firstValue("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
        return logged;
      }
    }
  }

  private static byte[] head(PackagedApplication application, Person editor, int length) {
    return ("POST /api/v1/claims HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n"
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n")
        .formatted(application.base().getPort(), editor.http.cookie(), length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String claim(String statement) {
    return "{\"statement\": \"%s\", \"language\": \"en\"}".formatted(statement);
  }
}
