package org.claimtracker.exchange.reading.format;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is no row. */
public final class Skipped {

  public static final String EMPTY_LINE = "empty line";
  public static final String NULL_ELEMENT = "null element";
  public static final String NULL_ITEM = "element with item null";
  public static final String NULL_IN_ITEMS = "null inside an item list";
  public static final String NO_ITEMS = "empty item list";
  public static final String OTHER_ITEM = "item that is not a ClaimReview";
  public static final String EMPTY_SCRIPT = "empty script";
  public static final String OTHER_SCRIPT = "JSON-LD without a ClaimReview";
  public static final String MICRODATA = "microdata";
  public static final String OTHER_POST = "item without a ClaimReview";

  private final Map<String, Long> counts = new TreeMap<>();

  public void count(String what) {
    count(what, 1);
  }

  public void count(String what, long times) {
    if (times > 0) {
      counts.merge(what, times, Long::sum);
    }
  }

  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
