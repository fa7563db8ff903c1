package org.claimtracker.account;

import java.security.Principal;
import java.util.Set;

/**
 * Who performs an action, and how they are authenticated.
 *
 * @param accountId null only for {@link #SYSTEM}
 * @param handle the sign-in name, as the record keeps it
 * @param via "session", "token 17", "mail", "reader", "schedule", "import" or "start"
 * @param permissions the intersection of what the roles and the token's scopes permit
 */
public record Actor(Long accountId, String handle, String via, Set<String> permissions)
    implements Principal {

  /**
   * The application itself: it imports files and creates the first accounts; it approves nothing.
   */
  public static Actor system(String via) {
    return new Actor(null, "system", via, Set.of());
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  public boolean is(Account account) {
    return account != null && account.id.equals(accountId);
  }

  /** The account as a lazy reference, without a query; null for the application itself. */
  public Account account() {
    return accountId == null
        ? null
        : Account.getEntityManager().getReference(Account.class, accountId);
  }

  @Override
  public String getName() {
    return handle;
  }
}
