package org.claimtracker.account;

import java.util.Set;

/** An account as others see it. */
public record AccountView(String handle, String name, Set<Role> roles, boolean active) {

  static AccountView of(Account account) {
    return new AccountView(account.handle, account.name, account.roles(), account.isActive());
  }
}
