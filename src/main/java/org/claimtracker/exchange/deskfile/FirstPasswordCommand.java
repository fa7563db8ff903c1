package org.claimtracker.exchange.deskfile;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import java.util.List;
import org.claimtracker.account.Accounts;
import org.claimtracker.account.Actor;
import org.claimtracker.account.FirstPassword;
import org.claimtracker.history.Durability;
import org.claimtracker.settings.Command;

/**
 * {@code first-password HANDLE}: gives an account a password that is shown once, for whoever has
 * the server itself: accounts come without passwords when a desk moves in.
 */
public class FirstPasswordCommand implements Command {

  @Override
  public String name() {
    return "first-password";
  }

  @Override
  public String usage() {
    return "first-password HANDLE   give an account a new first password, shown once";
  }

  @Override
  public String misuse(List<String> arguments) {
    return arguments.size() == 1 ? null : "It takes the handle of an account.";
  }

  @Override
  public int run(List<String> arguments) {
    try {
      FirstPassword made =
          Arc.container()
              .instance(Accounts.class)
              .get()
              .giveFirstPassword(arguments.get(0), Actor.system("command"));
      Arc.container().instance(Durability.class).get().sync();
      System.out.printf("%s  %s%nSigning in asks for another.%n", made.handle(), made.password());
      return DONE;
    } catch (HttpProblem refused) {
      System.err.println(refused.getDetail());
      return FAILED;
    }
  }
}
