package org.claimtracker;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.claimtracker.settings.Command;

/** The entry: without arguments the server, otherwise the {@link Command} that they name. */
@QuarkusMain
public class CommandLine implements QuarkusApplication {

  private static final List<String> HELP = List.of("help", "--help", "-h");

  /** A command serves nobody, and no schedule runs beside it. */
  private static final Map<String, String> WITHOUT_SERVER =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "quarkus.scheduler.enabled", "false",
          "quarkus.shutdown.delay", "0s",
          "quarkus.log.level", "WARN",
          "quarkus.log.console.stderr", "true",
          "claims.corpus.load", "never");

  public static void main(String... arguments) throws Exception {
    if (arguments.length == 0) {
      Quarkus.run();
      return;
    }
    if (HELP.contains(arguments[0])) {
      help(System.out);
      return;
    }
    Command command = command(arguments[0]);
    if (command == null) {
      System.err.println("There is no command " + arguments[0] + ".");
      help(System.err);
      System.exit(Command.MISUSED);
    }
    List<String> rest = rest(arguments);
    String misuse = command.misuse(rest);
    if (misuse != null) {
      System.err.println(misuse);
      System.err.println("Usage: " + command.usage());
      System.exit(Command.MISUSED);
    }
    if (!command.needsApplication()) {
      System.exit(command.run(rest));
    }
    WITHOUT_SERVER.forEach(CommandLine::setUnlessSet);
    Quarkus.run(CommandLine.class, arguments);
  }

  @Override
  public int run(String... arguments) throws Exception {
    return command(arguments[0]).run(rest(arguments));
  }

  private static void setUnlessSet(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  private static Command command(String name) {
    return commands().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  private static List<Command> commands() {
    return ServiceLoader.load(Command.class).stream()
        .map(Provider::get)
        .sorted(Comparator.comparing(Command::name))
        .toList();
  }

  private static List<String> rest(String... arguments) {
    return Arrays.asList(arguments).subList(1, arguments.length);
  }

  private static void help(PrintStream to) {
    to.println("Without a command the server starts. Commands:");
    commands().forEach(each -> to.println("  " + each.usage()));
  }
}
