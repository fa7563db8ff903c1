package org.claimtracker.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.common.Problems;
import org.claimtracker.inbox.InboxState;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.SelectionReason;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a number is broken down by: one table. The key of a row tells which records it counts. */
@Schema(type = SchemaType.STRING)
public enum Breakdown {
  /** Publications by week; the key is the first day of the week in the period. */
  WEEKS(Counted.PUBLICATIONS, "week", List.of()),
  /** Publications by topic of the claim; one of several topics is counted at each. */
  SUBJECTS(Counted.PUBLICATIONS, "topic", List.of()),
  /** Publications by why the claim was worth checking. */
  REASONS(Counted.PUBLICATIONS, "kind", names(SelectionReason.values())),
  /** Publications by whether a person or an organisation made the claim. */
  CLAIMANT_KINDS(Counted.PUBLICATIONS, "claimantKind", names(ClaimantKind.values())),
  /** Publications by who made the claim. */
  CLAIMANTS(Counted.PUBLICATIONS, "claimant", List.of()),
  /** Publications by the time since the claim was logged; the key is a number of days. */
  UNTIL_PUBLISHED(Counted.PUBLICATIONS, "taken", days()),
  /** Publications by the time since the verdict was last submitted. */
  IN_REVIEW(Counted.PUBLICATIONS, "reviewed", days()),
  /** Corrections and retractions by kind, with the time since the publication before. */
  CORRECTIONS(
      Counted.CORRECTIONS,
      "kind",
      Stream.concat(names(CorrectionKind.values()).stream(), Stream.of("RETRACTION")).toList()),
  /** Complaints that came in, by what became of them, with the time until the answer. */
  COMPLAINTS(
      Counted.COMPLAINTS,
      "kind",
      names(
          InboxState.OPEN,
          InboxState.UPHELD,
          InboxState.REJECTED,
          InboxState.DECLINED,
          InboxState.ERASED));

  /** The key of what has no topic, claimant or reason; no slug has capitals. */
  public static final String NONE = "NONE";

  /** Where the desk shows figures. */
  public static final String PAGE = "/desk/figures";

  /** The boundaries of the groups of times, in days. */
  static final List<Integer> DAYS = List.of(0, 1, 3, 7, 30);

  static final int SECONDS_PER_DAY = 86_400;

  final Counted counted;

  /** The keys that are listed even if nothing is counted; none where the records tell. */
  final List<String> keys;

  /** What tells its rows apart: a column of what is counted, or something about the claim. */
  final String by;

  Breakdown(Counted counted, String by, List<String> keys) {
    this.counted = counted;
    this.by = by;
    this.keys = keys;
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> days() {
    return Stream.of(0, 1, 3, 7, 30).map(String::valueOf).toList();
  }

  /** Its name in addresses and answers. */
  @JsonValue
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this name; 404 if there is none. */
  public static Breakdown named(String title) {
    return Arrays.stream(values())
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow(() -> Problems.notFound(FigureError.NO_SUCH_FIGURE, title));
  }

  /** Where the API lists what a row counts; without a key, the whole table. */
  String records(String key, FigurePeriod period) {
    return FigureResource.PATH + "/" + title() + "/records" + query(key, period);
  }

  /** Where the desk lists it. */
  String page(String key, FigurePeriod period) {
    return PAGE + "/" + title() + query(key, period);
  }

  private static String query(String key, FigurePeriod period) {
    return "?" + period.query() + (key == null ? "" : "&key=" + key);
  }

  /** Whether its rows have the names of subjects or claimants. */
  public boolean isNamed() {
    return this == SUBJECTS || this == CLAIMANTS;
  }

  /** Whether its rows are groups of times. */
  public boolean isGrouped() {
    return this == UNTIL_PUBLISHED || this == IN_REVIEW;
  }

  /** Whether each row has a time. */
  public boolean isTimed() {
    return this == CORRECTIONS || this == COMPLAINTS;
  }

  /** The table whose rows tell the kinds of what is counted. */
  public Breakdown kinds() {
    return counted == Counted.PUBLICATIONS ? REASONS : this;
  }

  /** Whether something counted may have no key. */
  boolean mayLackKey() {
    return this == SUBJECTS || this == REASONS || this == CLAIMANT_KINDS || this == CLAIMANTS;
  }
}
