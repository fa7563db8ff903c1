package org.claimtracker.search.lucene;

/** Names of what found claims are filtered, counted and sorted by. */
public final class Facet {

  public static final String CLAIMANT = "claimant";
  public static final String RATING = "rating";
  public static final String TOPIC = "topic";
  public static final String LANGUAGE = "language";

  /** A language tag in lower case, and every longer one that lies within it. */
  public static final String WITHIN_LANGUAGE = "withinLanguage";

  /** How far a claim has come; the desk's only. */
  public static final String STATE = "state";

  /** Where a claim or its verdict is on the desk, and {@link #UNFINISHED}; the desk's only. */
  public static final String STAGE = "stage";

  /** Every stage with work left to do. */
  public static final String UNFINISHED = "UNFINISHED";

  /** Who works on a claim, or {@link #NOBODY}; the desk's only. */
  public static final String ASSIGNEE = "assignee";

  /** No handle looks like this. */
  public static final String NOBODY = "@nobody";

  /** An address at which a claim was said or printed. */
  public static final String SAID_AT = "saidAt";

  /** First day that the date of the statement may mean, as days since 1970. */
  public static final String STATED_ON = "statedOn";

  /** Last day that the date of the statement may mean. */
  public static final String STATED_UNTIL = "statedUntil";

  public static final String PUBLISHED_AT = "publishedAt";
  public static final String FIRST_PUBLISHED_AT = "firstPublishedAt";
  public static final String UPDATED_AT = "updatedAt";

  private Facet() {}
}
