package org.claimtracker.review.worklist;

import java.time.Instant;
import java.util.Comparator;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.review.planning.Priority;

/** The orders of a work list. */
public enum WorkSort {
  CHANGED("c.updatedAt", true),
  WAITING(WorkList.SINCE, false),
  LOGGED("c.createdAt", true),
  /** The earliest day first; claims without one come last. */
  DUE("coalesce(n.dueOn, local date " + Cursor.LAST_DAY + ")", false),
  /** The most urgent first. */
  PRIORITY(Priority.RANK, true);

  final String field;
  final boolean newestFirst;

  WorkSort(String field, boolean newestFirst) {
    this.field = field;
    this.newestFirst = newestFirst;
  }

  /** Whether it goes by what is planned, which concerns only claims that somebody works on. */
  public boolean isOfPlan() {
    return this == DUE || this == PRIORITY;
  }

  String order() {
    return order("");
  }

  /** An index holds the claims of one state in this order. */
  String order(Stage stage) {
    boolean done = stage != null && stage.range == WorkRange.ALL;
    return order(done && this == CHANGED ? "c.state desc, " : "");
  }

  private String order(String before) {
    String direction = newestFirst ? " desc" : "";
    return " order by " + before + field + direction + ", c.id" + direction;
  }

  Comparator<WorkItem> comparator() {
    Comparator<WorkItem> oldestFirst = Comparator.comparing(this::of).thenComparing(WorkItem::id);
    return newestFirst ? oldestFirst.reversed() : oldestFirst;
  }

  Instant of(WorkItem item) {
    return switch (this) {
      case CHANGED -> item.updatedAt();
      case WAITING -> item.since();
      case LOGGED -> item.loggedAt();
      case DUE -> Cursor.of(item.dueOn() == null ? Cursor.LAST_DAY : item.dueOn(), item.id()).at();
      case PRIORITY -> Instant.ofEpochSecond(item.priority().ordinal());
    };
  }

  /** What the field was in the last row shown. */
  Object at(Cursor from) {
    return switch (this) {
      case CHANGED, WAITING, LOGGED -> from.at();
      case DUE -> from.day();
      case PRIORITY -> (int) from.at().getEpochSecond();
    };
  }
}
