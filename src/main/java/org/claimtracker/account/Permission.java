package org.claimtracker.account;

/** All permissions; {@link Role} grants them to people, {@link Scope} to tokens. */
public final class Permission {

  /** Read everything on the desk, including what is unpublished. */
  public static final String READ_DESK = "read-desk";

  /** Read and verify the record. */
  public static final String READ_RECORD = "read-record";

  /** Log and close claims, gather sources and evidence, edit claimants. */
  public static final String LOG_CLAIMS = "log-claims";

  /** Draft verdicts, submit them, ask for a retraction. */
  public static final String DRAFT_VERDICTS = "draft-verdicts";

  /** Comment on claims and reviews. */
  public static final String COMMENT = "comment";

  /** Assign claims and reviews, request changes, approve. */
  public static final String REVIEW = "review";

  /** Publish, schedule, embargo, correct, retract. */
  public static final String PUBLISH = "publish";

  /** Bring in other desks' checks from files. */
  public static final String IMPORT_CHECKS = "import-checks";

  /** See numbers about the desk's work. */
  public static final String READ_FIGURES = "read-figures";

  /** Create accounts, assign roles, close accounts. */
  public static final String MANAGE_ACCOUNTS = "manage-accounts";

  /** Set the desk's policy: rating scales. */
  public static final String MANAGE_POLICY = "manage-policy";

  /** Create and manage webhooks and their deliveries. */
  public static final String MANAGE_WEBHOOKS = "manage-webhooks";

  /** Make backups of the desk, take everything out of it. */
  public static final String MANAGE_DATA = "manage-data";

  /** Sign out, change one's own password, create and revoke one's own API tokens. */
  public static final String OWN_ACCOUNT = "own-account";

  /** Change one's own password; all that a first or reset password permits. */
  public static final String CHANGE_PASSWORD = "change-password";

  /** Set up one's own second factor; with a new password, all that is left to who needs one. */
  public static final String SET_UP_SECOND_FACTOR = "set-up-second-factor";

  private Permission() {}
}
