package org.claimtracker.account;

import static org.claimtracker.account.Permission.*;

import java.util.Set;

/**
 * The permission table, the only place that defines which role may do what. No role is above the
 * editorial rules, which apply after this table.
 */
public enum Role {
  FACT_CHECKER(
      READ_DESK,
      READ_RECORD,
      LOG_CLAIMS,
      DRAFT_VERDICTS,
      COMMENT,
      OWN_ACCOUNT,
      CHANGE_PASSWORD,
      SET_UP_SECOND_FACTOR),
  EDITOR(
      READ_DESK,
      READ_RECORD,
      LOG_CLAIMS,
      DRAFT_VERDICTS,
      COMMENT,
      REVIEW,
      PUBLISH,
      IMPORT_CHECKS,
      READ_FIGURES,
      OWN_ACCOUNT,
      CHANGE_PASSWORD,
      SET_UP_SECOND_FACTOR),
  ADMINISTRATOR(
      READ_DESK,
      READ_RECORD,
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

  Role(String... permissions) {
    this.permissions = Set.of(permissions);
  }
}
