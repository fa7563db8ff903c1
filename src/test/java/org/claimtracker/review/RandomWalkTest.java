package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.claimtracker.review.DeskModel.Rev;
import org.claimtracker.review.DeskModel.Try;
import org.claimtracker.review.DeskModel.Who;
import org.claimtracker.review.WalkedClaim.Step;
import org.claimtracker.review.WalkedClaim.Walker;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Test;

/**
 * People with all roles and tokens try everything at random, alone and two at once. Each answer is
 * the one that {@link DeskModel} says, and no forbidden state is ever reached.
 */
@QuarkusTest
class RandomWalkTest extends Desk {

  private static final int STEPS = TestLength.rounds(1_500, 10_000);
  private static final int CLAIMS_AT_ONCE = 10;
  private static final Set<Try> FORWARD =
      Set.of(
          Try.withdraw,
          Try.draft_complete,
          Try.submit,
          Try.approve,
          Try.publish,
          Try.ask_retraction,
          Try.retract,
          Try.reopen);

  private static final Set<String> EVERYWHERE =
      Set.of(
          ("CHECKED DECLINED DUPLICATE LOGGED UNDER_CHECK WITHDRAWN DRAFT IN_REVIEW APPROVED"
                  + " PUBLISHED SUPERSEDED RETRACTED DISCARDED 200 403 409 412 422")
              .split(" "));

  private final long seed = Long.getLong("walk.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<WalkedClaim> claims = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private String original;
  private int made;
  private int accepted;
  private int acceptedPairs;

  @Test
  void no_step_of_anybody_leads_to_a_forbidden_state() {
    List<Walker> walkers = walkers();
    original = checker.logs("The claim that others repeat, seed " + seed);
    for (int done = 0; done < STEPS || isGoingOn(done); ) {
      WalkedClaim claim = claim();
      if (random.nextInt(4) == 0) {
        together(claim, step(walkers, claim), step(walkers, claim));
        done += 2;
      } else {
        alone(claim, step(walkers, claim));
        done++;
      }
    }
    assertThat(seen).as("the walk came everywhere, seed %d", seed).containsAll(EVERYWHERE);
    assertThat(accepted).as("accepted steps, seed %d", seed).isGreaterThan(STEPS / 10);
    assertThat(acceptedPairs).as("pairs with one winner, seed %d", seed).isGreaterThan(STEPS / 100);
    assertThat(editor.http.get("/api/v1/record/verification").json().path("intact").asBoolean())
        .isTrue();
  }

  /** A walk that did not come everywhere by chance walks on for a while. */
  private boolean isGoingOn(int done) {
    return done < 10 * STEPS && !seen.containsAll(EVERYWHERE);
  }

  private List<Walker> walkers() {
    return List.of(
        new Walker(new Who("checker", true, false), checker.http),
        new Walker(new Who("editor", true, true), editor.http),
        new Walker(new Who("second-editor", true, true), secondEditor.http),
        new Walker(new Who("administrator", false, false), administrator.http),
        new Walker(new Who("editor", false, false), token(editor, "READ")),
        new Walker(new Who("editor", true, false), token(editor, "WRITE")),
        new Walker(
            new Who("second-editor", false, true), token(secondEditor, "REVIEW_AND_PUBLISH")));
  }

  private Http token(Person owner, String scope) {
    return reader.withToken(
        owner
            .http
            .post(
                "/api/v1/tokens",
                """
                {"label": "walk", "scopes": ["%s"], "days": 1}"""
                    .formatted(scope))
            .expect(201)
            .json()
            .path("token")
            .asText());
  }

  private WalkedClaim claim() {
    claims.removeIf(claim -> claim.steps > 60);
    while (claims.size() < CLAIMS_AT_ONCE) {
      String slug = checker.logs("Walk " + seed + " comes to claim " + made++);
      long evidence = checker.addsCaption(slug);
      claims.add(new WalkedClaim(slug, evidence, original, checker.versionOf(slug)));
    }
    return claims.get(random.nextInt(claims.size()));
  }

  /** Mostly a step forward, so that the walk makes progress; otherwise anything. */
  private Step step(List<Walker> walkers, WalkedClaim claim) {
    boolean forward = random.nextInt(3) > 0;
    for (int tries = 0; ; tries++) {
      Walker walker = walkers.get(random.nextInt(walkers.size()));
      Try attempt = Try.values()[random.nextInt(Try.values().length)];
      boolean leadsOn =
          FORWARD.contains(attempt)
              && (attempt != Try.draft_complete || claim.model.open == null)
              && (attempt != Try.withdraw || random.nextInt(10) == 0)
              && claim.model.expected(attempt, walker.who()) == 200;
      if (!forward || leadsOn || tries > 200) {
        return new Step(walker, attempt);
      }
    }
  }

  private void alone(WalkedClaim claim, Step step) {
    int expected = claim.model.expected(step.attempt(), step.walker().who());
    Answer answer = claim.send(step);
    check(claim, step, answer, Set.of(expected));
    settle(claim, step, answer);
  }

  /** Two concurrent attempts from the same version: at most one is accepted. */
  private void together(WalkedClaim claim, Step first, Step second) {
    int one = claim.model.expected(first.attempt(), first.walker().who());
    int two = claim.model.expected(second.attempt(), second.walker().who());
    CompletableFuture<Answer> racing = CompletableFuture.supplyAsync(() -> claim.send(first));
    Answer answerTwo = claim.send(second);
    Answer answerOne = racing.join();
    check(claim, first, answerOne, Set.of(one, 412));
    check(claim, second, answerTwo, Set.of(two, 412));
    long winners = List.of(answerOne, answerTwo).stream().filter(RandomWalkTest::won).count();
    assertThat(winners)
        .as("winners of %s and %s on %s, seed %d", first, second, claim.slug, seed)
        .isEqualTo(one == 200 || two == 200 ? 1 : 0);
    if (one == 200 && two == 200) {
      acceptedPairs++;
    }
    settle(claim, first, answerOne);
    settle(claim, second, answerTwo);
  }

  private static boolean won(Answer answer) {
    return answer.status() / 100 == 2;
  }

  private void check(WalkedClaim claim, Step step, Answer answer, Set<Integer> expected) {
    int status = won(answer) ? 200 : answer.status();
    seen.add(Integer.toString(status));
    assertThat(expected)
        .as(
            "%s by %s on %s, seed %d: %s",
            step.attempt(), step.walker().who(), claim.slug, seed, answer.text())
        .contains(status);
  }

  private void settle(WalkedClaim claim, Step step, Answer answer) {
    if (!won(answer)) {
      return;
    }
    accepted++;
    claim.steps++;
    claim.etag = answer.etag();
    claim.model.accepted(step.attempt(), step.walker().who());
    if (answer.json().has("revisions")) {
      compare(claim, step, answer.json());
    }
  }

  private void compare(WalkedClaim claim, Step step, JsonNode view) {
    String context = step + " on " + claim.slug + ", seed " + seed;
    assertThat(view.path("state").asText()).as(context).isEqualTo(claim.model.claim);
    assertThat(view.has("assignee")).as(context).isEqualTo(claim.model.assigned);
    seen.add(claim.model.claim);
    JsonNode open = null;
    JsonNode standing = null;
    for (JsonNode revision : view.path("revisions")) {
      String state = revision.path("state").asText();
      seen.add(state);
      if (state.equals("PUBLISHED")) {
        standing = revision;
      } else if (Set.of("DRAFT", "IN_REVIEW", "APPROVED").contains(state)) {
        open = revision;
      }
      assertThat(Collections.disjoint(set(revision, "authors"), set(revision, "approvals")))
          .as(context)
          .isTrue();
    }
    compare(context, claim.model.open, open);
    compare(context, claim.model.standing, standing);
  }

  private static void compare(String context, Rev expected, JsonNode revision) {
    assertThat(revision == null).as(context).isEqualTo(expected == null);
    if (expected != null) {
      assertThat(revision.path("state").asText()).as(context).isEqualTo(expected.state);
      assertThat(set(revision, "authors")).as(context).isEqualTo(expected.authors);
      assertThat(set(revision, "approvals")).as(context).isEqualTo(expected.approvers);
      assertThat(revision.has("scheduledFor")).as(context).isEqualTo(expected.scheduled);
    }
  }

  private static Set<String> set(JsonNode revision, String field) {
    Set<String> values = new TreeSet<>();
    revision.path(field).forEach(value -> values.add(value.asText()));
    return values;
  }
}
