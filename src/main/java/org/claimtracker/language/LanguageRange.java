package org.claimtracker.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.common.Filter;

/**
 * Language ranges of RFC 4647, basic filtering: {@code pt} and {@code PT-br} match {@code pt-BR},
 * whatever the case.
 */
public final class LanguageRange {

  private static final String SEPARATOR = "-";

  private LanguageRange() {}

  /** Restricts a list to rows whose language is in one of the ranges; none restrict nothing. */
  public static void restrict(Filter filter, String field, List<String> ranges) {
    if (ranges.isEmpty() || isAny(ranges)) {
      return;
    }
    filter.and(
        IntStream.range(0, ranges.size())
            .mapToObj(n -> "concat(lower(%s), '-') like :language%d escape '!'".formatted(field, n))
            .collect(Collectors.joining(" or ", "(", ")")));
    for (int n = 0; n < ranges.size(); n++) {
      filter.with("language" + n, pattern(ranges.get(n)));
    }
  }

  private static String pattern(String range) {
    return normalized(range).replaceAll("([!%_])", "!$1") + SEPARATOR + "%";
  }

  /** Whether one of the ranges is {@code *}. */
  public static boolean isAny(List<String> ranges) {
    return ranges.stream().anyMatch(range -> range.strip().equals("*"));
  }

  public static List<String> normalized(List<String> ranges) {
    return ranges.stream().map(LanguageRange::normalized).toList();
  }

  static String normalized(String range) {
    return range.strip().toLowerCase(Locale.ROOT);
  }

  public static boolean matches(String range, String tag) {
    return around(tag).contains(normalized(range));
  }

  /** The ranges that match a tag: {@code sr}, {@code sr-latn} and {@code sr-latn-rs}. */
  public static List<String> around(String tag) {
    List<String> parts = List.of(normalized(tag).split(SEPARATOR));
    return IntStream.rangeClosed(1, parts.size())
        .mapToObj(length -> String.join(SEPARATOR, parts.subList(0, length)))
        .toList();
  }
}
