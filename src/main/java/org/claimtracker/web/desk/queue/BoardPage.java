package org.claimtracker.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Permission;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkFilter;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.review.worklist.WorkList;
import org.claimtracker.review.worklist.WorkSort;
import org.claimtracker.review.worklist.Workload;
import org.claimtracker.review.worklist.Workload.Load;
import org.claimtracker.web.desk.form.DeskContext;

/** The board of unfinished claims: filtered by its address, with the moves of each card. */
@Path("/desk/board")
class BoardPage {

  /** A claim on the board, with what the signed-in person can do with it. */
  public record Card(WorkItem claim, List<CardMove> moves) {}

  /**
   * A column, with the claims that have been in its stage the longest.
   *
   * @param claims the address of all of them
   */
  public record Column(Stage stage, Load load, List<Card> cards, String claims) {}

  /**
   * The board.
   *
   * @param here its address with the filter
   */
  public record Board(
      List<Column> columns,
      Map<Stage, Load> loads,
      ClaimsQuery query,
      ClaimsPage.Choices choices,
      String here) {}

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance board(Board board);
  }

  private static final String PATH = "/desk/board";
  private static final int IN_A_COLUMN = 6;

  private final WorkList work;
  private final Workload workload;
  private final ClaimsList list;
  private final DeskContext desk;

  BoardPage(WorkList work, Workload workload, ClaimsList list, DeskContext desk) {
    this.work = work;
    this.workload = workload;
    this.list = list;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response board(@Context UriInfo uri) {
    ClaimsQuery query = ClaimsQuery.ofBoard(uri.getQueryParameters());
    WorkFilter filter = query.filter(desk.actor(), null);
    Map<Stage, Load> loads =
        query.isFiltered() ? workload.ofUnfinished(filter) : workload.ofStages();
    String more = query.isFiltered() ? "&" + query.text() : "";
    List<Column> columns =
        Stage.UNFINISHED.stream()
            .map(
                stage ->
                    new Column(
                        stage,
                        loads.get(stage),
                        cards(filter.in(stage)),
                        ClaimsQuery.PATH + "?state=" + stage + more))
            .toList();
    String here = query.isFiltered() ? PATH + "?" + query.text() : PATH;
    return desk.page(
        "board", Templates.board(new Board(columns, loads, query, list.choices(), here)));
  }

  private List<Card> cards(WorkFilter filter) {
    return work.find(filter, WorkSort.WAITING, null, IN_A_COLUMN, desk.actor()).items().stream()
        .map(item -> new Card(item, CardMove.of(item, desk.actor())))
        .toList();
  }
}
