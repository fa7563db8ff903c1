package org.claimtracker.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SavedFilters;
import org.claimtracker.exchange.backup.BackupState;
import org.claimtracker.exchange.backup.Backups;
import org.claimtracker.review.planning.DueState;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.review.worklist.WorkList;
import org.claimtracker.review.worklist.Workload;
import org.claimtracker.review.worklist.Workload.Load;
import org.claimtracker.web.desk.form.DeskContext;

/** The home page of the desk: the signed-in person's work, the most urgent first. */
@Path("/desk")
class DeskHome {

  /**
   * One person's work.
   *
   * @param toReview revisions that this editor did not contribute to
   * @param toWithdraw retractions requested by others
   * @param recheckDue due rechecks, except of claims that others checked
   */
  public record MyWork(
      List<WorkItem> toDo,
      List<WorkItem> toReview,
      List<WorkItem> toWithdraw,
      List<WorkItem> handedIn,
      List<WorkItem> recheckDue) {

    public boolean isNothing() {
      return toDo.isEmpty() && toReview.isEmpty() && toWithdraw.isEmpty() && recheckDue.isEmpty();
    }
  }

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance home(
        MyWork mine, Map<Stage, Load> loads, List<SavedFilters.View> saved, BackupState backups);
  }

  private static final int MAX_ITEMS = 50;

  private static final Comparator<WorkItem> URGENT_FIRST =
      Comparator.comparing((WorkItem item) -> item.due() == DueState.PASSED)
          .thenComparing(WorkItem::priority)
          .thenComparing(WorkItem::overdue)
          .reversed()
          .thenComparing(WorkItem::since);

  private final WorkList work;
  private final Workload workload;
  private final SavedFilters filters;
  private final Backups backups;
  private final DeskContext desk;

  DeskHome(
      WorkList work, Workload workload, SavedFilters filters, Backups backups, DeskContext desk) {
    this.work = work;
    this.workload = workload;
    this.filters = filters;
    this.backups = backups;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response home() {
    Actor me = desk.actor();
    return desk.page(
        "home",
        Templates.home(workOf(me), workload.ofStages(), filters.of(me), backups.lastSeen()));
  }

  private MyWork workOf(Actor me) {
    return new MyWork(
        work.toDo(me, MAX_ITEMS).stream().sorted(URGENT_FIRST).toList(),
        me.may(Permission.REVIEW)
            ? work.waitingForReview(me, MAX_ITEMS).stream()
                .filter(item -> item.contribution() == null)
                .filter(item -> item.reviewer() == null || item.reviewer().equals(me.handle()))
                .toList()
            : List.of(),
        me.may(Permission.PUBLISH)
            ? work.retractionsAskedFor(me, MAX_ITEMS).stream()
                .filter(item -> !item.retractionAskedBy().equals(me.handle()))
                .toList()
            : List.of(),
        work.handedIn(me, MAX_ITEMS),
        me.may(Permission.DRAFT_VERDICTS)
            ? work.recheckDue(me, MAX_ITEMS).stream()
                .filter(item -> item.assignee() == null || item.assignee().equals(me.handle()))
                .toList()
            : List.of());
  }
}
