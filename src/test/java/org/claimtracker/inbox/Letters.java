package org.claimtracker.inbox;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import org.claimtracker.account.secret.Passwords;

/** Messages of readers, as if they had come by the form. */
public final class Letters {

  private Letters() {}

  /** The number of a new request, about what no claim says. */
  public static long request() {
    return receive().number();
  }

  /** The path of the receipt for such a request. */
  public static String receipt() {
    return "/requests/" + receive().receipt();
  }

  /** The stamp of a form that was shown at a moment. */
  public static String stampOf(Instant shown) {
    return CDI.current().select(FormStamps.class).get().stamp(shown);
  }

  private static Receipt receive() {
    NewRequest sent =
        new NewRequest(
            InboxKind.REQUEST,
            "The new harbour clock runs backwards on Sundays.",
            "https://news.example/harbour-clock",
            null,
            null,
            "en");
    return CDI.current()
        .select(Receiving.class)
        .get()
        .receive(sent, Passwords.random(), "192.0.2.1");
  }

  /** As the schedule does in time. */
  static void cleanUp() {
    CDI.current().select(InboxCleanUp.class).get().cleanUpNow();
  }
}
