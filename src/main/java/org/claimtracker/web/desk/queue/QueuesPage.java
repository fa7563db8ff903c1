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
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.review.worklist.WorkList;
import org.claimtracker.review.worklist.Workload;
import org.claimtracker.review.worklist.Workload.Load;
import org.claimtracker.web.desk.form.DeskContext;

/** The review queue. */
@Path("/desk")
class QueuesPage {

  /** Decisions for editors: the most urgent first, of those the longest waiting. */
  public record Queue(
      List<WorkItem> waiting,
      List<WorkItem> ready,
      List<WorkItem> scheduled,
      List<WorkItem> toWithdraw,
      List<WorkItem> recheckDue) {}

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance review(Queue queue, Load waiting);
  }

  private static final int MAX_ITEMS = 100;

  /** Leaves those of one priority in their order. */
  private static final Comparator<WorkItem> PRIORITY =
      Comparator.comparing(WorkItem::priority).reversed();

  private final WorkList work;
  private final Workload workload;
  private final DeskContext desk;

  QueuesPage(WorkList work, Workload workload, DeskContext desk) {
    this.work = work;
    this.workload = workload;
    this.desk = desk;
  }

  @GET
  @Path("/review")
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response review() {
    Actor me = desk.actor();
    List<WorkItem> approved = work.approved(me, MAX_ITEMS);
    Queue queue =
        new Queue(
            work.waitingForReview(me, MAX_ITEMS).stream().sorted(PRIORITY).toList(),
            approved.stream().filter(item -> item.scheduledFor() == null).toList(),
            approved.stream().filter(item -> item.scheduledFor() != null).toList(),
            work.retractionsAskedFor(me, MAX_ITEMS),
            work.recheckDue(me, MAX_ITEMS));
    return desk.page("review", Templates.review(queue, workload.ofStages().get(Stage.IN_REVIEW)));
  }
}
