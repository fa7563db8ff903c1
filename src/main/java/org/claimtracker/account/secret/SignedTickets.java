package org.claimtracker.account.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ticket from the first step of a sign-in to the second: it stands for the right password, for
 * a few minutes and only until the password is changed.
 */
@ApplicationScoped
public class SecondStep {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Pattern TICKET =
      Pattern.compile("([a-z0-9._-]{1,60})\\.(\\d{1,11})\\.([\\w-]{43})");

  private final SigningKey key;
  private final Clock clock;

  SecondStep(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** For somebody whose password was right. */
  public String ticket(String handle, String passwordHash) {
    long until = clock.instant().plus(PATIENCE).getEpochSecond();
    return handle + "." + until + "." + key.sign(signed(handle, until, passwordHash));
  }

  /** Whose ticket it claims to be; empty for what is none. */
  public String handleOf(String ticket) {
    Matcher parts = TICKET.matcher(ticket);
    return parts.matches() ? parts.group(1) : "";
  }

  public boolean isGood(String ticket, String passwordHash) {
    Matcher parts = TICKET.matcher(ticket);
    if (!parts.matches()) {
      return false;
    }
    long until = Long.parseLong(parts.group(2));
    return key.signed(signed(parts.group(1), until, passwordHash), parts.group(3))
        && clock.instant().isBefore(Instant.ofEpochSecond(until));
  }

  /** The first line keeps it apart from everything else that is signed. */
  private static String signed(String handle, long until, String passwordHash) {
    return "second step\n" + handle + "\n" + until + "\n" + passwordHash;
  }
}
