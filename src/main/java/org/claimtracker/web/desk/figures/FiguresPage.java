package org.claimtracker.web.desk.figures;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.figures.Breakdown;
import org.claimtracker.figures.CountedRecord;
import org.claimtracker.figures.CountedRecords;
import org.claimtracker.figures.FigurePeriod;
import org.claimtracker.figures.FigureTables;
import org.claimtracker.figures.PeriodChoice;
import org.claimtracker.figures.PeriodFigures;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/** Numbers about the desk's work in a period that is chosen, and the records behind each. */
@Path(Breakdown.PAGE)
class FiguresPage {

  /** A period to choose with one press. */
  public record Choice(PeriodChoice choice, FigurePeriod period) {}

  /** The records of one number. */
  public record Behind(
      Breakdown breakdown,
      List<String> keys,
      FigurePeriod period,
      long count,
      Page<CountedRecord> found,
      String next) {

    /** The key of the only row that is asked for; null for several or all. */
    public String key() {
      return keys.size() == 1 ? keys.get(0) : null;
    }

    /** The first day of the only week that is asked for; null for none. */
    public LocalDate week() {
      return breakdown == Breakdown.WEEKS && key() != null ? LocalDate.parse(key()) : null;
    }

    /** Whether the key is that of a subject or a claimant. */
    public boolean isNamed() {
      return key() != null && !key().equals(Breakdown.NONE) && breakdown.isNamed();
    }
  }

  @CheckedTemplate(basePath = "desk/figures")
  static class Templates {
    static native TemplateInstance figures(
        String from, String to, List<Choice> choices, FormErrors errors, PeriodFigures figures);

    static native TemplateInstance records(Behind behind);
  }

  private static final String PLACE = "figures";
  private static final int PAGE_SIZE = 40;
  private static final int MAX_SHOWN = 40;

  private final FigureTables tables;
  private final CountedRecords records;
  private final DeskContext desk;
  private final Clock clock;

  FiguresPage(FigureTables tables, CountedRecords records, DeskContext desk, Clock clock) {
    this.tables = tables;
    this.records = records;
    this.desk = desk;
    this.clock = clock;
  }

  /** The numbers; a period that cannot be is shown again, with what is wrong. */
  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_FIGURES)
  public Response figures(@QueryParam("from") String from, @QueryParam("to") String to) {
    try {
      FigurePeriod period = period(from, to);
      return desk.page(
          PLACE,
          Templates.figures(
              period.from().toString(),
              period.to().toString(),
              choices(),
              FormErrors.NONE,
              tables.of(period)));
    } catch (HttpProblem refused) {
      return desk.page(
          refused.getStatusCode(),
          PLACE,
          Templates.figures(shown(from), shown(to), choices(), desk.errors(refused), null));
    }
  }

  /** What a number counts. */
  @GET
  @Path("/{breakdown}")
  @Transactional
  @PermissionsAllowed(Permission.READ_FIGURES)
  public Response records(
      String breakdown,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("key") List<String> key,
      @QueryParam("cursor") String cursor) {
    Breakdown by = Breakdown.named(breakdown);
    FigurePeriod period = period(from, to);
    List<String> keys = key.stream().distinct().limit(Page.MAX_VALUES).toList();
    Page<CountedRecord> found = records.page(by, keys, period, cursor, PAGE_SIZE);
    return desk.page(
        PLACE,
        Templates.records(
            new Behind(
                by,
                keys,
                period,
                records.count(by, keys, period),
                found,
                found.nextCursor() == null ? null : after(by, keys, period, found.nextCursor()))));
  }

  private static String after(Breakdown by, List<String> keys, FigurePeriod period, String cursor) {
    StringBuilder address =
        new StringBuilder(Breakdown.PAGE + "/" + by.title() + "?" + period.query());
    keys.forEach(
        key -> address.append("&key=").append(URLEncoder.encode(key, StandardCharsets.UTF_8)));
    return address + "&cursor=" + cursor;
  }

  private List<Choice> choices() {
    LocalDate today = FigurePeriod.today(clock);
    return Arrays.stream(PeriodChoice.values())
        .map(choice -> new Choice(choice, choice.on(today)))
        .toList();
  }

  private FigurePeriod period(String from, String to) {
    List<Violation> broken = new ArrayList<>();
    LocalDate first = day("from", from, broken);
    LocalDate last = day("to", to, broken);
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
    return FigurePeriod.of(first, last, clock);
  }

  private static LocalDate day(String field, String typed, List<Violation> broken) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException noDay) {
      broken.add(new Violation(field, Problems.Reason.MUST_BE_DAY.with()));
      return null;
    }
  }

  private static String shown(String typed) {
    return typed == null ? "" : Shortening.of(typed, MAX_SHOWN);
  }
}
