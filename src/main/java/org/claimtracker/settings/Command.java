package org.claimtracker.settings;

import java.util.List;

/**
 * What {@code java -jar quarkus-run.jar NAME ...} does instead of serving requests. A room declares
 * its commands in {@code META-INF/services}; what they need they ask CDI for once they run, of
 * beans that are {@code @Unremovable}: the build sees no look-up.
 */
public interface Command {

  /** All went well. */
  int DONE = 0;

  /** It was tried and failed, or parts of it did. */
  int FAILED = 1;

  /** The arguments cannot be understood; nothing was done. */
  int MISUSED = 2;

  /** The word that asks for it. */
  String name();

  /** Its arguments and what it does, as the help shows them in one line. */
  String usage();

  /**
   * Whether the application is started for it, without listening. One that replaces the database
   * runs before anything opens it.
   */
  default boolean needsApplication() {
    return true;
  }

  /** Why it cannot be run with these arguments; null if it can. Asked before anything starts. */
  default String misuse(List<String> arguments) {
    return null;
  }

  /** Runs it and returns the exit code. */
  int run(List<String> arguments) throws Exception;
}
