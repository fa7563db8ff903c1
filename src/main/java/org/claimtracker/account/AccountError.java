package org.claimtracker.account;

import org.claimtracker.common.Message;

/** What can be wrong with accounts, sign-in, tokens and saved filters. */
enum AccountError implements Message.Key {
  ACCOUNT_CLOSED,
  FILTER_MISSING,
  FILTER_NAME,
  FRESH_SIGN_IN,
  HANDLE_TAKEN,
  LAST_ADMINISTRATOR,
  NO_ACCOUNT,
  NO_FILTER,
  NO_SESSION,
  NO_TOKEN,
  PASSWORD_CHANGE_REQUIRED,
  PASSWORD_COMMON,
  PASSWORD_EXPIRED,
  PASSWORD_SAME,
  PASSWORD_WRONG,
  SESSION_SCOPE,
  SIGN_IN_WRONG,
  TOKEN_GRANTS,
  TOKEN_RESETS,
  TOO_MANY_FILTERS,
  TOO_MANY_SIGN_INS
}
