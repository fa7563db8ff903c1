package org.claimtracker.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * On first start, creates one editor who is also an administrator and one fact-checker, and prints
 * their random passwords once. There is no default password.
 */
@ApplicationScoped
class FirstAccounts {

  private final AccountConfig config;
  private final Event<AccountChanged> changes;

  FirstAccounts(AccountConfig config, Event<AccountChanged> changes) {
    this.config = config;
    this.changes = changes;
  }

  @Transactional
  void make(@Observes @Priority(100) StartupEvent start) {
    if (Account.count() > 0) {
      return;
    }
    String editor =
        make(
            "editor",
            "Editor",
            Set.of(Role.EDITOR, Role.ADMINISTRATOR),
            config.adminPassword().orElse(null));
    String checker = make("fact-checker", "Fact-checker", Set.of(Role.FACT_CHECKER), null);
    // Printed rather than logged: logs are stored and copied.
    System.out.printf(
        """

        First start. These passwords are shown once; change them after signing in.
          editor        %s
          fact-checker  %s

        """,
        config.adminPassword().isPresent() ? "(from CLAIMS_ADMIN_PASSWORD)" : editor, checker);
  }

  private String make(String handle, String name, Set<Role> roles, String given) {
    String password = given == null ? Passwords.random() : given;
    Account account =
        new Account(handle, name, roles, Passwords.hash(password, config.bcryptCost()));
    account.persist();
    changes.fire(
        new AccountChanged(
            Actor.system("start"), "create", "account", handle, null, AccountView.of(account)));
    return password;
  }
}
