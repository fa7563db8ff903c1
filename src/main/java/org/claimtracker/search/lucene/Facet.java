package org.claimtracker.search.lucene;

/** Names of the fields that claims are filtered, counted and sorted by. */
public final class Facet {

  public static final String CLAIMANT = "claimant";
  public static final String RATING = "rating";
  public static final String TOPIC = "topic";
  public static final String LANGUAGE = "language";

  /**
   * The language of a verdict's own texts, as a lower-case tag; matches longer tags that start with
   * it.
   */
  public static final String WITHIN_LANGUAGE = "withinLanguage";

  /** The state of a claim; desk only. */
  public static final String STATE = "state";

  /** The stage of a claim or its verdict, and {@link #UNFINISHED}; desk only. */
  public static final String STAGE = "stage";

  /** Any stage with work left. */
  public static final String UNFINISHED = "UNFINISHED";

  /** The assignee of a claim, or {@link #NOBODY}; desk only. */
  public static final String ASSIGNEE = "assignee";

  /** Not a valid handle, so it cannot clash. */
  public static final String NOBODY = "@nobody";

  /** The address of an appearance. */
  public static final String SAID_AT = "saidAt";

  /** First possible day of the statement, in days since 1970. */
  public static final String STATED_ON = "statedOn";

  /** Last possible day of the statement, in days since 1970. */
  public static final String STATED_UNTIL = "statedUntil";

  public static final String PUBLISHED_AT = "publishedAt";
  public static final String FIRST_PUBLISHED_AT = "firstPublishedAt";
  public static final String UPDATED_AT = "updatedAt";

  /** Who checked a claim; checks of other publishers only. */
  public static final String PUBLISHER = "publisher";

  private Facet() {}
}
