package org.claimtracker.history;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A filter on the record. Repeated, a parameter means any of its values. */
public class RecordFilter {

  @QueryParam("kind")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The kind of subject that changed", example = "claim")
  public List<@Size(max = 40) String> kind = List.of();

  @QueryParam("subject")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The slug, handle or id of what changed")
  public List<@Size(max = 200) String> subject = List.of();

  @QueryParam("by")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The handle of who did it")
  public List<@Size(max = 60) String> by = List.of();

  @QueryParam("actor")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The former name of by")
  public List<@Size(max = 60) String> actor = List.of();

  @QueryParam("action")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "What was done", example = "approve")
  public List<@Size(max = 60) String> action = List.of();

  private Period from;
  private Period to;

  /** Leaves out what was before or after; null for no limit. 422 if no time is left. */
  public RecordFilter between(Period first, Period last) {
    if (first != null && last != null && !first.start().isBefore(last.end())) {
      throw Problems.invalid("to", HistoryError.ENDS_BEFORE_IT_BEGINS);
    }
    from = first;
    to = last;
    return this;
  }

  /** The conditions that are set, by their query parameter. */
  public Map<String, List<String>> conditions() {
    Map<String, List<String>> set = new LinkedHashMap<>();
    set.put("kind", given(kind));
    set.put("subject", given(subject));
    set.put("by", by());
    set.put("action", given(action));
    set.put("from", Stream.ofNullable(from).map(Period::text).toList());
    set.put("to", Stream.ofNullable(to).map(Period::text).toList());
    set.values().removeIf(List::isEmpty);
    return set;
  }

  public boolean isFiltered() {
    return !conditions().isEmpty();
  }

  /** Whether a condition is set to this value, perhaps among others. */
  public boolean has(String condition, String value) {
    return conditions().getOrDefault(condition, List.of()).contains(value);
  }

  /** The first value of a condition; empty for none. */
  public String first(String condition) {
    return conditions().getOrDefault(condition, List.of("")).get(0);
  }

  Filter before(long id) {
    return new Filter()
        .and("id < :before", "before", id)
        .anyOf("kind", "kind", given(kind))
        .anyOf("subject", "subject", given(subject))
        .anyOf("actor", "actor", by())
        .anyOf("action", "actions", actions())
        .and("at >= :start", "start", from == null ? null : from.start())
        .and("at < :end", "end", to == null ? null : to.end());
  }

  private List<String> by() {
    return Stream.of(by, actor).map(RecordFilter::given).flatMap(List::stream).distinct().toList();
  }

  private Set<String> actions() {
    return given(action).stream()
        .map(FormerTerms::written)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  private static List<String> given(List<String> values) {
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }
}
