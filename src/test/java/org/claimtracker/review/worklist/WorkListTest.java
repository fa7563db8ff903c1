package org.claimtracker.review.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Page;
import org.claimtracker.review.worklist.Workload.Load;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Plans;
import org.junit.jupiter.api.Test;

/** The work list is found without reading finished work. */
@QuarkusTest
class WorkListTest extends Desk {

  @Inject WorkList work;
  @Inject Workload workload;

  @Test
  @TestTransaction
  void what_is_drafted_and_what_is_not_are_paged_as_one_list() {
    for (int n = 0; n < 2; n++) {
      String logged = checker.logs("In order as logged " + n);
      Plans.plan(checker, logged, "{\"priority\": \"HIGH\", \"dueOn\": \"2099-01-01\"}")
          .expect(200);
      String later = checker.logs("In order as planned for later " + n);
      Plans.plan(checker, later, "{\"priority\": \"LOW\", \"dueOn\": \"2099-02-01\"}").expect(200);
      checker.handsIn("In order as handed in " + n);
      checker.moves(checker.logs("In order as taken up " + n), "take-up").expect(200);
    }
    for (WorkSort sort : WorkSort.values()) {
      List<WorkItem> paged = new ArrayList<>();
      String cursor = null;
      do {
        Page<WorkItem> page = work.find(unfinished(), sort, cursor, 4, nobody());
        paged.addAll(page.items());
        cursor = page.nextCursor();
      } while (cursor != null);

      assertThat(paged).as("by %s", sort).hasSize((int) work.count(unfinished()));
      assertThat(paged).extracting(WorkItem::slug).doesNotHaveDuplicates();
      assertThat(paged)
          .extracting(WorkItem::stage)
          .contains(Stage.LOGGED, Stage.UNDER_CHECK, Stage.IN_REVIEW);
    }
    assertThat(work.find(unfinished(), WorkSort.WAITING, null, 100, nobody()).items())
        .isSortedAccordingTo(Comparator.comparing(WorkItem::since).thenComparing(WorkItem::id));
    assertThat(work.find(unfinished(), WorkSort.PRIORITY, null, 1_000, nobody()).items())
        .isSortedAccordingTo(Comparator.comparing(WorkItem::priority).reversed());
    assertThat(work.find(unfinished(), WorkSort.DUE, null, 1_000, nobody()).items())
        .extracting(WorkItem::dueOn)
        .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
  }

  @Test
  @TestTransaction
  void a_claim_that_is_checked_again_counts_where_it_is_now() {
    String slug = published("Checked and checked again");
    Map<Stage, Load> before = workload.ofStages();

    checker.drafts(slug, "unproven", "Looked at again.", checker.firstEvidenceOf(slug)).expect(200);
    Map<Stage, Load> after = workload.ofStages();

    assertThat(after.get(Stage.CHECKED).count()).isEqualTo(before.get(Stage.CHECKED).count() - 1);
    assertThat(after.get(Stage.DRAFTED).count()).isEqualTo(before.get(Stage.DRAFTED).count() + 1);
    assertThat(after.values().stream().mapToLong(Load::count).sum())
        .isEqualTo(before.values().stream().mapToLong(Load::count).sum());
  }

  @Test
  @TestTransaction
  void one_has_to_get_on_with_what_one_was_given_and_with_what_one_began() {
    String begun = checker.logs("Begun and never handed in");
    checker.drafts(begun, "unproven", "To be said.", checker.addsCaption(begun)).expect(200);
    String given = checker.logs("Given to the checker");
    checker.moves(given, "take-up").expect(200);
    checker.logs("Given to nobody");

    assertThat(work.toDo(theChecker(), 1_000))
        .extracting(WorkItem::slug)
        .contains(begun, given)
        .doesNotContain("given-to-nobody");
    assertThat(work.toDo(nobody(), 1_000)).isEmpty();
  }

  @Test
  @TestTransaction
  void a_withdrawal_is_listed_while_it_is_asked_for() {
    String slug = published("To be withdrawn perhaps");
    checker.moves(slug, "ask-retraction", "{\"reason\": \"It was made up.\"}").expect(200);
    assertThat(work.retractionsAskedFor(nobody(), 1_000))
        .filteredOn(item -> item.slug().equals(slug))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.retractionAskedBy()).isEqualTo("checker");
              assertThat(item.stage()).isEqualTo(Stage.CHECKED);
              assertThat(item.published()).isTrue();
            });

    editor.moves(slug, "retract").expect(200);
    assertThat(work.retractionsAskedFor(nobody(), 1_000))
        .extracting(WorkItem::slug)
        .doesNotContain(slug);
  }

  private static WorkFilter unfinished() {
    return new WorkFilter(
        null, null, null, true, false, null, false, null, null, null, null, null, null, null, null,
        null, null, null, null, false, null);
  }

  private static Actor nobody() {
    return Actor.system("test");
  }

  private static Actor theChecker() {
    Account checker = Account.<Account>find("handle", "checker").firstResult();
    return new Actor(checker.id, "checker", "test", Set.of());
  }
}
