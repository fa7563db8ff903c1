package org.claimtracker.account;

import static org.claimtracker.account.Permission.*;

import java.util.Set;

/**
 * What an API token may be used for. A token never exceeds the roles of its account and cannot
 * create other tokens.
 */
public enum Scope {
  READ(READ_DESK, READ_RECORD, READ_FIGURES),
  WRITE(READ_DESK, LOG_CLAIMS, DRAFT_VERDICTS, COMMENT),
  REVIEW_AND_PUBLISH(READ_DESK, COMMENT, REVIEW, PUBLISH, IMPORT_CHECKS),
  ADMINISTER(
      READ_DESK,
      READ_RECORD,
      MANAGE_ACCOUNTS,
      MANAGE_POLICY,
      MANAGE_WEBHOOKS,
      IMPORT_CHECKS,
      READ_FIGURES,
      MANAGE_DATA),
  /** A session signed in with a password: everything the roles permit. Not for API tokens. */
  SESSION(
      READ_DESK,
      READ_RECORD,
      LOG_CLAIMS,
      DRAFT_VERDICTS,
      COMMENT,
      REVIEW,
      PUBLISH,
      MANAGE_ACCOUNTS,
      MANAGE_POLICY,
      MANAGE_WEBHOOKS,
      IMPORT_CHECKS,
      READ_FIGURES,
      MANAGE_DATA,
      OWN_ACCOUNT,
      CHANGE_PASSWORD,
      SET_UP_SECOND_FACTOR);

  public final Set<String> permissions;

  Scope(String... permissions) {
    this.permissions = Set.of(permissions);
  }
}
