package org.claimtracker.exchange.reading.format;

/** An object or a list that the tokens of a document are in. */
public final class JsonFrame {

  private static final String ELEMENTS = "dataFeedElement";
  private static final String ITEM = "item";

  private final JsonFrame parent;
  private final boolean object;
  private final long rowsBefore;

  /** Where it begins, in bytes and lines. */
  public final long from;

  public final long line;

  /** The member that is being read. */
  public String field;

  public long members;
  public boolean review;

  /** A claim of an answer of Google's. */
  public boolean claim;

  public JsonFrame(JsonFrame parent, boolean object, long from, long line, long rowsBefore) {
    this.parent = parent;
    this.object = object;
    this.from = from;
    this.line = line;
    this.rowsBefore = rowsBefore;
  }

  public boolean isArray() {
    return !object;
  }

  public boolean isField(String name) {
    return object && name.equals(field);
  }

  /** The object whose type a text here is; null for none. */
  public JsonFrame typedBy() {
    if (isField(JsonLdTerms.TYPE)) {
      return this;
    }
    return isArray() && parent != null && parent.isField(JsonLdTerms.TYPE) ? parent : null;
  }

  private boolean isListOf(String name) {
    return isArray() && parent != null && parent.isField(name);
  }

  private boolean isElement() {
    return object && parent != null && parent.isListOf(ELEMENTS);
  }

  private boolean isItems() {
    return isListOf(ITEM) && parent.isElement();
  }

  private boolean isItem() {
    return object
        && parent != null
        && (parent.isItems() || parent.isElement() && parent.isField(ITEM));
  }

  public void countNull(Skipped skipped) {
    if (isListOf(ELEMENTS)) {
      skipped.count(Skipped.NULL_ELEMENT);
    } else if (isElement() && isField(ITEM)) {
      skipped.count(Skipped.NULL_ITEM);
    } else if (isItems()) {
      skipped.count(Skipped.NULL_IN_ITEMS);
    }
  }

  public void countText(Skipped skipped) {
    if (isItems() || isElement() && isField(ITEM)) {
      skipped.count(Skipped.OTHER_ITEM);
    }
  }

  /** At its end. */
  public void count(Skipped skipped, long rows) {
    if (isItems() && members == 0) {
      skipped.count(Skipped.NO_ITEMS);
    } else if (isItem() && rows == rowsBefore) {
      skipped.count(Skipped.OTHER_ITEM);
    }
  }
}
