package org.claimtracker.account;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as others see it. */
@Schema(requiredProperties = {"handle", "name", "roles", "active"})
public record AccountView(String handle, String name, Set<Role> roles, boolean active) {

  static AccountView of(Account account) {
    return new AccountView(account.handle, account.name, account.roles(), account.isActive());
  }
}
