package org.claimtracker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Journey;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.PostgresServer;
import org.claimtracker.testsupport.Receiver;
import org.claimtracker.testsupport.Receiver.Message;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Test;

/** An acknowledged write survives any crash, and no write is ever half done. */
class PowerCutIT {

  private static final int ROUNDS = TestLength.rounds(3, 10);
  private static final int[] CLIENTS = {8, 1};
  private static final int MAX_EVIDENCE = 3;

  private final long seed = Long.getLong("tracker.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<Journey> journeys = Collections.synchronizedList(new ArrayList<>());
  private Person checker;
  private Person editor;

  @Test
  void what_was_acknowledged_is_there_after_a_kill() throws Exception {
    try (Receiver receiver = new Receiver();
        PackagedApplication application = new PackagedApplication("power-cut")) {
      application
          .set("CLAIMS_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8")
          .set("CLAIMS_WEBHOOKS_TIMEOUT", "1s")
          .set("CLAIMS_WEBHOOKS_EVERY", "1s")
          .set("CLAIMS_WEBHOOKS_RETRIES", "1s" + ",1s".repeat(60))
          .start();
      peopleComeIn(application.reader());
      Person administrator =
          new Person(
              "editor",
              application.reader().signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
      long webhook = administrator.makesWebhook(receiver.fallingSilent().url());
      for (int round = 0; round < ROUNDS; round++) {
        try {
          List<Journey> before = List.copyOf(journeys);
          writeUntilKilled(application, round, CLIENTS[round % CLIENTS.length]);
          application.start();
          everythingIsKept(application.reader(), round == ROUNDS - 1 ? List.of() : before);
        } catch (Throwable failed) {
          throw new AssertionError(
              "Round %d with -Dtracker.seed=%d. %s".formatted(round, seed, application.output()),
              failed);
        }
      }
      assertThat(journeys).as("claims in the middle of a step").anyMatch(Journey::wasCut);
      Journey last = new Journey(checker, editor, "After all this", 1);
      last.go(() -> {});
      last.isKept(application.reader());
      // Otherwise nothing may have been sent in vain, if each kill came before a publication.
      Await.until(() -> !receiver.others().isEmpty());
      receiver.answering(204);
      everythingIsTold(administrator, webhook, receiver);
    }
  }

  /** Each published verdict was delivered under one id, however often, and nothing else was. */
  private static void everythingIsTold(Person administrator, long webhook, Receiver receiver)
      throws InterruptedException {
    String log = "/api/v1/webhooks/" + webhook + "/deliveries?limit=1&state=";
    for (int n = 0; n < 600 && !isEmpty(administrator, log + "WAITING"); n++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(isEmpty(administrator, log + "WAITING")).as("nothing waits").isTrue();
    assertThat(isEmpty(administrator, log + "GIVEN_UP")).as("nothing was given up").isTrue();
    Map<String, Set<String>> idsOfSlugs =
        receiver.others().stream()
            .collect(groupingBy(Message::slug, mapping(Message::id, Collectors.toSet())));
    assertThat(idsOfSlugs).isNotEmpty().allSatisfy((slug, ids) -> assertThat(ids).hasSize(1));
    assertThat(receiver.others())
        .as("some were sent more than once")
        .hasSizeGreaterThan(idsOfSlugs.size());
    Set<String> readable = new HashSet<>();
    for (String line : administrator.http.get("/dumps/verdicts.ndjson").text().split("\n")) {
      readable.add(Message.parsed(line).path("slug").asText());
    }
    // The warm-up was published before the webhook existed.
    readable.remove("the-first-of-all");
    assertThat(idsOfSlugs.keySet()).isEqualTo(readable);
  }

  private static boolean isEmpty(Person administrator, String log) {
    return administrator.http.get(log).expect(200).json().path("items").isEmpty();
  }

  private void peopleComeIn(Http reader) {
    Person first =
        new Person("editor", reader.signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
    checker = first.brings("checker", "FACT_CHECKER", reader);
    editor = first.brings("second-editor", "EDITOR", reader);
    // The first mention of a claimant creates it; the clients should not race for that.
    Journey warmUp = new Journey(checker, editor, "The first of all", 1);
    journeys.add(warmUp);
    warmUp.go(() -> {});
  }

  /**
   * Kills it after this many acknowledged writes plus a random delay, so that any point can be hit.
   */
  private void writeUntilKilled(PackagedApplication application, int round, int clients)
      throws InterruptedException, ExecutionException {
    int writes = clients * (3 + random.nextInt(20));
    long nanosMore = random.nextInt(20_000_000);
    Semaphore acknowledged = new Semaphore(0);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        String name = "Round %d client %d claim".formatted(round, client);
        long clientsSeed = random.nextLong();
        all.add(threads.submit(() -> write(name, new Random(clientsSeed), acknowledged)));
      }
      assertThat(acknowledged.tryAcquire(writes, 30, TimeUnit.SECONDS))
          .as("%d writes were acknowledged before the kill", writes)
          .isTrue();
      TimeUnit.NANOSECONDS.sleep(nanosMore);
      application.kill();
      for (Future<?> client : all) {
        client.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void write(String name, Random clientsRandom, Semaphore acknowledged) {
    try {
      for (int number = 0; ; number++) {
        int pieces = 1 + clientsRandom.nextInt(MAX_EVIDENCE);
        Journey journey = new Journey(checker, editor, name + " " + number, pieces);
        journeys.add(journey);
        journey.go(acknowledged::release);
      }
    } catch (UncheckedIOException killed) {
      // This is how each client notices the kill.
    }
  }

  private void everythingIsKept(Http reader, List<Journey> checkedBefore) {
    List<Journey> toCheck = new ArrayList<>(journeys);
    toCheck.removeAll(checkedBefore);
    toCheck.forEach(journey -> journey.isKept(reader));
    JsonNode verification = editor.http.get("/api/v1/record/verification").expect(200).json();
    assertThat(verification.path("intact").asBoolean()).as("%s", verification).isTrue();
  }

  @Test
  void it_does_not_start_on_a_database_that_would_lose_writes() {
    try (PackagedApplication application = new PackagedApplication("weak-database")) {
      application.set(
          "QUARKUS_DATASOURCE_JDBC_URL",
          PostgresServer.isWanted()
              ? application.postgresUrl() + "&options=-c%20synchronous_commit=off"
              : "jdbc:h2:file:./data/tracker;DB_CLOSE_ON_EXIT=FALSE");

      int exitCode = application.startInVain();

      assertThat(exitCode).isNotZero();
      assertThat(application.printed())
          .contains("The database would lose acknowledged writes")
          .contains("WRITE_DELAY=0");
    }
  }
}
