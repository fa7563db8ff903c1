package org.claimtracker.search.embedding;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that is told to end while it makes and uses models does not crash in native code. */
class StopWhileLoadingTest {

  private static final String LOADED = "loaded";

  @Test
  void models_can_be_made_and_used_until_the_process_ends() throws Exception {
    Process loading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = loading.inputReader()) {
      // JDK 25 warns about native code first.
      assertThat(output.lines().anyMatch(LOADED::equals)).isTrue();

      loading.toHandle().destroy();

      List<String> since = output.lines().toList();
      assertThat(since).contains(Loading.STOPPING);
      assertThat(since.subList(since.indexOf(Loading.STOPPING) + 1, since.size()))
          .as("while the application stops")
          .isNotEmpty()
          .containsOnly(LOADED);
      assertThat(loading.waitFor(10, SECONDS)).isTrue();
      assertThat(loading.exitValue()).as("128 and the number of SIGTERM").isEqualTo(143);
    } finally {
      loading.destroyForcibly();
    }
  }

  /** Makes and uses models for two seconds after a stop was asked for, as a busy desk may. */
  static final class Loading {

    static final String STOPPING = "stopping";

    private static volatile boolean stopped;

    public static void main(String[] none) throws IOException {
      Thread work = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopSlowly(work)));
      while (!stopped) {
        try (SentenceModel model = SentenceModel.shipped()) {
          model.meaningOf("A sentence.");
          System.out.println(LOADED);
        }
      }
    }

    private static void stopSlowly(Thread work) {
      System.out.println(STOPPING);
      try {
        SECONDS.sleep(2);
        stopped = true;
        work.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
