package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.claimtracker.PermissionTable;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.InstalledDesk;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every move by everybody from every state: what the tables of moves and of permissions allow is
 * done, all else is refused with the status they say, and a refusal changes nothing.
 */
@QuarkusTest
@TestProfile(InstalledDesk.class)
@Tag("any-database")
class EveryMoveTest extends Desk {

  private static final String REASON = "{\"reason\": \"The walk wants it.\"}";

  /** A claim in each state. */
  enum Sample {
    LOGGED((desk, name) -> desk.checker.logs(name)),
    UNDER_CHECK((desk, name) -> desk.after(desk.checker.logs(name), "take-up")),
    DECLINED((desk, name) -> desk.after(desk.checker.logs(name), "decline")),
    DUPLICATE((desk, name) -> desk.after(desk.checker.logs(name), "mark-duplicate")),
    WITHDRAWN((desk, name) -> desk.after(desk.checker.logs(name), "withdraw")),
    DRAFT((desk, name) -> desk.drafted(desk.checker.logs(name))),
    DRAFT_IN_THE_QUEUE((desk, name) -> desk.after(DRAFT.of(desk, name), "unassign")),
    IN_REVIEW((desk, name) -> desk.after(DRAFT.of(desk, name), "submit")),
    APPROVED((desk, name) -> desk.after(IN_REVIEW.of(desk, name), "approve")),
    SCHEDULED((desk, name) -> desk.after(APPROVED.of(desk, name), "schedule")),
    PUBLISHED((desk, name) -> desk.after(APPROVED.of(desk, name), "publish")),
    CORRECTION((desk, name) -> desk.drafted(PUBLISHED.of(desk, name))),
    RETRACTION_ASKED((desk, name) -> desk.after(PUBLISHED.of(desk, name), "ask-retraction")),
    RETRACTED((desk, name) -> desk.after(RETRACTION_ASKED.of(desk, name), "retract")),
    DISCARDED((desk, name) -> desk.after(DRAFT.of(desk, name), "discard"));

    private final BiFunction<EveryMoveTest, String, String> make;

    Sample(BiFunction<EveryMoveTest, String, String> make) {
      this.make = make;
    }

    private String of(EveryMoveTest desk, String name) {
      return make.apply(desk, name);
    }
  }

  private static Map<String, Everybody> everybody;
  private static String original;
  private static int made;

  @ParameterizedTest
  @EnumSource(Sample.class)
  void each_is_allowed_or_refused_as_the_tables_say(Sample sample) {
    if (everybody == null) {
      Person another = join("walker", "FACT_CHECKER");
      everybody = Everybody.of(reader, checker, another, editor, secondEditor, administrator);
    }
    original();
    String shared = made(sample);
    Answer before = editor.opens(shared);
    String record = lastEntry();
    Map<Move, List<Runnable>> allowed = new EnumMap<>(Move.class);
    everybody.forEach(
        (name, who) -> {
          JsonNode view =
              name.equals("anonymous") ? null : who.http().get(path(shared)).expect(200).json();
          for (Move move : Move.values()) {
            String what = "%s by %s from %s".formatted(move.title(), name, sample);
            int status = expected(move, who, view, before.json(), what);
            if (status == 200) {
              allowed
                  .computeIfAbsent(move, first -> new ArrayList<>())
                  .add(() -> isDone(sample, move, who, what));
            } else {
              Answer refused = attempt(who.http(), shared, move, before.etag());
              assertThat(refused.status()).as("%s: %s", what, refused.text()).isEqualTo(status);
              assertThat(refused.header("Content-Type"))
                  .as(what)
                  .startsWith("application/problem+json");
              if (status == 409 || status == 422) {
                assertThat(refused.unmet()).as(what).isEqualTo(reasons(view, move.title()));
              }
            }
          }
        });
    Answer after = editor.opens(shared);
    assertThat(after.etag()).as("unchanged by refusals").isEqualTo(before.etag());
    assertThat(after.text()).isEqualTo(before.text());
    assertThat(lastEntry()).as("refusals leave no entry").isEqualTo(record);
    assertThat(allowed).as("somebody can go on from %s", sample).isNotEmpty();
    allowed.values().forEach(each -> sampled(each).forEach(Runnable::run));
  }

  /** A move takes a claim of its own; each is made once, and by everybody who may in a full run. */
  private static List<Runnable> sampled(List<Runnable> doings) {
    int first = made % doings.size();
    return doings.subList(TestLength.rounds(first, 0), TestLength.rounds(first + 1, doings.size()));
  }

  /** What the tables say; of the rules, what the claim's view tells whoever asks. */
  private static int expected(
      Move move, Everybody who, JsonNode view, JsonNode claim, String what) {
    if (view == null) {
      return 401;
    }
    String endpoint =
        (move == Move.DRAFT ? "PUT " : "POST ")
            + "/api/v1/claims/{slug}/"
            + (move == Move.DRAFT ? "verdict" : move.title());
    boolean permitted =
        List.of(PermissionTable.ALLOWED.get(endpoint).split(" ")).contains(who.column());
    List<String> reasons = reasons(view, move.title());
    assertThat(reasons.contains("permission")).as(what).isEqualTo(!permitted);
    if (!isFrom(move, claim)) {
      assertThat(reasons).as(what).contains("state");
    }
    if (!permitted) {
      return 403;
    }
    assertThat(view.path("allowedMoves").toString().contains("\"" + move.title() + "\""))
        .as(what)
        .isEqualTo(reasons.isEmpty());
    return reasons.isEmpty() ? 200 : reasons.contains("state") ? 409 : 422;
  }

  /** Whether the table of moves lets a move begin in the states of a claim. */
  private static boolean isFrom(Move move, JsonNode claim) {
    if (move.claimStates.stream().noneMatch(state -> state.name().equals(text(claim, "state")))) {
      return false;
    }
    if (move.subject == Move.Subject.CLAIM) {
      return true;
    }
    List<String> wanted =
        move.subject == Move.Subject.STANDING_REVISION
            ? List.of("PUBLISHED")
            : List.of("DRAFT", "IN_REVIEW", "APPROVED");
    String state =
        claim.path("revisions").findValuesAsText("state").stream()
            .filter(wanted::contains)
            .findFirst()
            .orElse(null);
    return state == null
        ? move.subject == Move.Subject.OPEN_REVISION_OR_NEW
        : move.revisionStates.stream().anyMatch(each -> each.name().equals(state));
  }

  private void isDone(Sample sample, Move move, Everybody who, String what) {
    String slug = made(sample);
    Answer done = attempt(who.http(), slug, move, "*");
    assertThat(done.status()).as("%s: %s", what, done.text()).isEqualTo(200);
    JsonNode claim = editor.opens(slug).json();
    List<String> states = new ArrayList<>(claim.path("revisions").findValuesAsText("state"));
    states.add(text(claim, "state"));
    assertThat(states).as(what).contains(move.to.name());
  }

  private Answer attempt(Http http, String slug, Move move, String etag) {
    String address = path(slug) + "/" + move.title();
    String body =
        switch (move) {
          case ASSIGN -> "{\"to\": \"checker\"}";
          case MARK_DUPLICATE -> "{\"of\": \"" + original() + "\"}";
          case SCHEDULE -> "{\"at\": \"2099-01-01T00:00:00Z\"}";
          case REQUEST_CHANGES -> "{\"comment\": \"Again.\"}";
          case DECLINE, WITHDRAW, REOPEN, ASK_RETRACTION, REFUSE_RETRACTION -> REASON;
          case DRAFT -> verdict(editor.firstEvidenceOf(slug));
          default -> null;
        };
    return move == Move.DRAFT
        ? http.put(path(slug) + "/verdict", body, "If-Match", etag)
        : http.post(address, body, "If-Match", etag);
  }

  private static String verdict(long evidence) {
    return Person.whole(
        """
        {"rating": "unproven", "summary": "Not shown.", "evidence": [%s],
         "correction": {"kind": "RATING_CHANGE", "wrong": "Before.", "right": "After."}}"""
            .formatted(evidence == 0 ? "" : evidence));
  }

  private String made(Sample sample) {
    return sample.of(this, "Walked from %s, claim %d".formatted(sample, made++));
  }

  /** Makes a move on the way to a sample, by whoever may. */
  private String after(String slug, String move) {
    Person by = List.of("take-up", "submit", "discard").contains(move) ? checker : editor;
    if (move.equals("ask-retraction")) {
      by = checker;
    }
    Move made = Move.valueOf(move.toUpperCase(Locale.ROOT).replace('-', '_'));
    attempt(by.http, slug, made, "*").expect(200);
    return slug;
  }

  private String drafted(String slug) {
    if (editor.opens(slug).json().path("evidence").isEmpty()) {
      checker.addsCaption(slug);
    }
    attempt(checker.http, slug, Move.DRAFT, "*").expect(200);
    return slug;
  }

  private String original() {
    original = original == null ? checker.logs("The claim that others repeat") : original;
    return original;
  }

  private String lastEntry() {
    return editor.http.get("/api/v1/record?limit=1").expect(200).json().at("/items/0/id").asText();
  }

  private static String path(String slug) {
    return "/api/v1/claims/" + slug;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
