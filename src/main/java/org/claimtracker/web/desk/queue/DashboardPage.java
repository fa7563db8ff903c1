package org.claimtracker.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.review.worklist.Backlog;
import org.claimtracker.review.worklist.DeskFigures;
import org.claimtracker.review.worklist.DeskFigures.Month;
import org.claimtracker.review.worklist.DeskFigures.Rated;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.Workload;
import org.claimtracker.review.worklist.Workload.Load;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.desk.form.DeskContext;

/** The dashboard. Each figure links to the claims it counts. */
@Path("/desk/dashboard")
class DashboardPage {

  /** A figure with a link to its claims. */
  public record Figure(long count, String claims) {}

  /** Claims of one stage by age, the youngest first. */
  public record Aged(Stage stage, List<Figure> ages, Figure all) {}

  /** The figures of a month. */
  public record Worked(PartialDate month, Month figures, Figure published, Figure corrected) {}

  /** The ratings of a month's verdicts. */
  public record RatedMonth(PartialDate month, List<Figure> ratings) {}

  /** All figures of the dashboard. */
  public record Board(
      Figure unfinished,
      Figure overdue,
      Worked thisMonth,
      List<Aged> backlog,
      List<Worked> months,
      List<RatingView> ratings,
      List<RatedMonth> rated) {

    public boolean anythingPublished() {
      return months.stream().anyMatch(month -> month.published().count() > 0);
    }

    public boolean anythingCorrected() {
      return months.stream().anyMatch(month -> month.corrected().count() > 0);
    }
  }

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance dashboard(Board board);
  }

  private static final String CLAIMS = ClaimsQuery.PATH + "?";

  private final DeskFigures figures;
  private final Workload workload;
  private final DeskContext desk;

  DashboardPage(DeskFigures figures, Workload workload, DeskContext desk) {
    this.figures = figures;
    this.workload = workload;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response dashboard() {
    List<Aged> backlog = figures.backlog().stream().map(DashboardPage::aged).toList();
    List<Worked> months = figures.months().stream().map(DashboardPage::worked).toList();
    List<Rated> rated = figures.ratings();
    Map<String, RatingView> newest = new LinkedHashMap<>();
    rated.forEach(each -> newest.put(each.rating().key(), each.rating()));
    List<RatingView> ratings = List.copyOf(newest.values());
    long overdue = workload.ofStages().values().stream().mapToLong(Load::overdue).sum();
    return desk.page(
        "dashboard",
        Templates.dashboard(
            new Board(
                new Figure(
                    backlog.stream().mapToLong(stage -> stage.all().count()).sum(),
                    CLAIMS + "state=" + ClaimsQuery.UNFINISHED),
                new Figure(overdue, CLAIMS + "overdue=true"),
                months.get(months.size() - 1),
                backlog,
                months,
                ratings,
                months.stream()
                    .map(month -> rated(month.figures().month(), ratings, rated))
                    .toList())));
  }

  private static Aged aged(Backlog backlog) {
    String stage = CLAIMS + "state=" + backlog.stage();
    List<Figure> ages = new ArrayList<>();
    for (int age = 0; age < DeskFigures.AGES.size(); age++) {
      boolean oldest = age == DeskFigures.AGES.size() - 1;
      String older = age == 0 ? "" : "&olderThan=" + DeskFigures.AGES.get(age);
      String younger = oldest ? "" : "&youngerThan=" + DeskFigures.AGES.get(age + 1);
      ages.add(new Figure(backlog.ages().get(age), stage + older + younger));
    }
    return new Aged(backlog.stage(), ages, new Figure(backlog.count(), stage));
  }

  private static Worked worked(Month figures) {
    YearMonth month = figures.month();
    return new Worked(
        new PartialDate(month.toString()),
        figures,
        new Figure(figures.published(), CLAIMS + within("first", month)),
        new Figure(figures.corrected(), CLAIMS + within("corrected", month)));
  }

  private static RatedMonth rated(YearMonth month, List<RatingView> ratings, List<Rated> rated) {
    return new RatedMonth(
        new PartialDate(month.toString()),
        ratings.stream()
            .map(RatingView::key)
            .map(
                key ->
                    new Figure(
                        rated.stream()
                            .filter(
                                each ->
                                    each.rating().key().equals(key) && each.month().equals(month))
                            .mapToLong(Rated::count)
                            .sum(),
                        CLAIMS + "rating=" + key + "&" + within("published", month)))
            .toList());
  }

  private static String within(String what, YearMonth month) {
    return "%sFrom=%s&%sTo=%s".formatted(what, month.atDay(1), what, month.atEndOfMonth());
  }
}
