package org.claimtracker.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Slug;

/** Narrows what a table counts to some of its rows. */
final class RowFilter {

  private final Breakdown breakdown;
  private final FigurePeriod period;
  private final Filter filter = new Filter();

  private RowFilter(Breakdown breakdown, FigurePeriod period) {
    this.breakdown = breakdown;
    this.period = period;
  }

  /** The condition for the records that these rows count; all of the table without a key. */
  static Filter of(Breakdown breakdown, List<String> keys, FigurePeriod period) {
    return new RowFilter(breakdown, period).among(keys);
  }

  private Filter among(List<String> wanted) {
    if (breakdown == Breakdown.IN_REVIEW) {
      filter.and("t.reviewed is not null");
    }
    if (!wanted.isEmpty()) {
      List<String> any = new ArrayList<>();
      for (int n = 0; n < wanted.size(); n++) {
        any.add(condition(wanted.get(n), "key" + n));
      }
      filter.and("(" + String.join(" or ", any) + ")");
    }
    return filter;
  }

  private String condition(String key, String name) {
    if (key.equals(Breakdown.NONE) && breakdown.mayLackKey()) {
      return switch (breakdown.by) {
        case "topic" -> "not exists (select 1 from claim_topic ct where ct.claim_id = t.claim_id)";
        case "kind" -> "t.kind is null";
        default -> "c.claimant_id is null";
      };
    }
    return switch (breakdown.by) {
      case "week" -> within(week(key), name);
      case "topic" -> {
        filter.with(name, slug(key));
        yield "exists (select 1 from claim_topic ct join topic s on s.id = ct.topic_id"
            + " where ct.claim_id = t.claim_id and s.slug = :%s)".formatted(name);
      }
      case "claimant" -> equal("m.slug", name, slug(key));
      case "claimantKind" -> equal("m.kind", name, known(key));
      case "kind" -> equal("t.kind", name, known(key));
      default -> lasting(known(key), name);
    };
  }

  private String equal(String column, String name, String value) {
    filter.with(name, value);
    return column + " = :" + name;
  }

  private String within(FigurePeriod week, String name) {
    filter.with(name, week.start()).with(name + "end", week.end());
    return "t.happened >= :%1$s and t.happened < :%1$send".formatted(name);
  }

  private String lasting(String key, String name) {
    int group = breakdown.keys.indexOf(key);
    filter.with(name, (double) Breakdown.DAYS.get(group) * Breakdown.SECONDS_PER_DAY);
    String least = "t.%s >= :%s".formatted(breakdown.by, name);
    if (group == Breakdown.DAYS.size() - 1) {
      return least;
    }
    filter.with(name + "end", (double) Breakdown.DAYS.get(group + 1) * Breakdown.SECONDS_PER_DAY);
    return least + " and t.%s < :%send".formatted(breakdown.by, name);
  }

  private FigurePeriod week(String key) {
    LocalDate first = read(key, LocalDate::parse);
    return period.weeks().stream()
        .filter(week -> week.from().equals(first))
        .findFirst()
        .orElseThrow(() -> unknown(key));
  }

  private static String slug(String key) {
    if (!key.matches(Slug.PATTERN)) {
      throw unknown(key);
    }
    return key;
  }

  private String known(String key) {
    if (!breakdown.keys.contains(key)) {
      throw unknown(key);
    }
    return key;
  }

  private static <T> T read(String key, Function<String, T> as) {
    try {
      return as.apply(key);
    } catch (DateTimeException noDay) {
      throw unknown(key);
    }
  }

  private static RuntimeException unknown(String key) {
    return Problems.invalid("key", FigureError.NO_SUCH_ROW, key);
  }
}
