package org.claimtracker.account.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tickets that stand for an account until a moment, and only until its password is changed: they
 * are signed together with the password's hash, and kept nowhere.
 */
@ApplicationScoped
public class SignedTickets {

  /** What a ticket is good for; none is for anything else. */
  public enum Purpose {
    /** From the password to the code of a second factor. */
    SECOND_STEP("second step"),
    /** To choose a password without the present one. */
    PASSWORD_LINK("password link");

    private final String signed;

    Purpose(String signed) {
      this.signed = signed;
    }
  }

  private static final Pattern TICKET =
      Pattern.compile("([a-z0-9._-]{1,60})\\.(\\d{1,11})\\.([\\w-]{43})");

  private final SigningKey key;
  private final Clock clock;

  SignedTickets(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A ticket until a moment, in whole seconds; it is safe in addresses. */
  public String ticket(Purpose purpose, String handle, String passwordHash, Instant end) {
    long until = end.getEpochSecond();
    return handle + "." + until + "." + key.sign(signed(purpose, handle, until, passwordHash));
  }

  /** Whose ticket it claims to be; empty for what is none. */
  public static String handleOf(String ticket) {
    Matcher parts = TICKET.matcher(ticket);
    return parts.matches() ? parts.group(1) : "";
  }

  public boolean isGood(Purpose purpose, String ticket, String passwordHash) {
    Matcher parts = TICKET.matcher(ticket);
    if (!parts.matches()) {
      return false;
    }
    long until = Long.parseLong(parts.group(2));
    return key.signed(signed(purpose, parts.group(1), until, passwordHash), parts.group(3))
        && clock.instant().isBefore(Instant.ofEpochSecond(until));
  }

  /** The first line keeps it apart from everything else that is signed. */
  private static String signed(Purpose purpose, String handle, long until, String passwordHash) {
    return purpose.signed + "\n" + handle + "\n" + until + "\n" + passwordHash;
  }
}
