package org.claimtracker.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.claimtracker.account.secret.Passwords;

/**
 * On first start, creates one editor who is also an administrator and one fact-checker, and prints
 * their random passwords once. There is no default password.
 */
@ApplicationScoped
class FirstAccounts {

  private final AccountConfig config;
  private final PasswordHashing hashing;
  private final Clock clock;
  private final Event<AccountChanged> changes;

  FirstAccounts(
      AccountConfig config, PasswordHashing hashing, Clock clock, Event<AccountChanged> changes) {
    this.config = config;
    this.hashing = hashing;
    this.clock = clock;
    this.changes = changes;
  }

  void make(@Observes @Priority(100) StartupEvent start) {
    if (QuarkusTransaction.requiringNew().call(() -> Account.count() > 0)) {
      return;
    }
    String editor = config.adminPassword().orElseGet(Passwords::random);
    String checker = Passwords.random();
    String editorsHash = hashing.hash(editor);
    String checkersHash = hashing.hash(checker);
    Instant end = clock.instant().plus(config.firstPassword());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              make(
                  new Account(
                      "editor",
                      "Editor",
                      Set.of(Role.EDITOR, Role.ADMINISTRATOR),
                      editorsHash,
                      config.adminPassword().isPresent() ? null : end));
              make(
                  new Account(
                      "fact-checker",
                      "Fact-checker",
                      Set.of(Role.FACT_CHECKER),
                      checkersHash,
                      end));
            });
    // Printed rather than logged: logs are stored and copied.
    System.out.printf(
        """

        First start. These passwords are shown once; signing in asks for others.
          editor        %s
          fact-checker  %s

        """,
        config.adminPassword().isPresent() ? "(from CLAIMS_ADMIN_PASSWORD)" : editor, checker);
  }

  private void make(Account account) {
    account.persist();
    changes.fire(
        new AccountChanged(
            Actor.system("start"),
            "create",
            "account",
            account.handle,
            null,
            AccountView.of(account)));
  }
}
