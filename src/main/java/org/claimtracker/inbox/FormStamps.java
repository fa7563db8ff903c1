package org.claimtracker.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.account.secret.SigningKey;
import org.claimtracker.common.Problems;

/**
 * Signed stamps that say when a form for readers was shown. They need neither a cookie nor a row in
 * the database. From its stamp and its content follows the receipt of a form, so that a form that
 * is sent twice gets the same one.
 */
@ApplicationScoped
public class FormStamps {

  /** How long a form can stay open. */
  private static final Duration LONGEST = Duration.ofDays(1);

  /** In characters: 160 bits of a signature at least. */
  private static final int RECEIPT_LENGTH = 27;

  /** Keeps it apart from everything else that is signed. */
  private static final String SHOWN = "form\n";

  private static final Pattern STAMP = Pattern.compile("([\\w-]{27}\\.(\\d{1,11}))\\.([\\w-]{43})");

  private final InboxConfig config;
  private final SigningKey key;
  private final Clock clock;

  FormStamps(InboxConfig config, SigningKey key, Clock clock) {
    this.config = config;
    this.key = key;
    this.clock = clock;
  }

  /** For a form that is shown now. */
  public String stamp() {
    return stamp(clock.instant());
  }

  String stamp(Instant shown) {
    String stamped = Passwords.random() + "." + shown.getEpochSecond();
    return stamped + "." + key.sign(SHOWN + stamped);
  }

  /** Whether this stamp is ours and not too old, so that its form can be sent again. */
  public boolean isFresh(String stamp) {
    Instant shown = shownAt(stamp);
    return shown != null && !clock.instant().isAfter(shown.plus(LONGEST));
  }

  /** Refuses a form that nobody can have filled in, or that was open for too long. */
  public void require(String stamp) {
    if (!isFresh(stamp)) {
      throw Problems.problem(422, "Invalid", InboxError.FORM_EXPIRED.with()).build();
    }
    if (clock.instant().isBefore(shownAt(stamp).plus(config.leastTime()))) {
      throw Problems.problem(422, "Invalid", InboxError.FORM_TOO_FAST.with()).build();
    }
  }

  /** The receipt for this content in the form with this stamp. */
  public String receipt(String stamp, Object content) {
    return key.sign("receipt\n" + stamp + "\n" + content).substring(0, RECEIPT_LENGTH);
  }

  /** Null for what is no stamp of ours. */
  private Instant shownAt(String stamp) {
    Matcher parts = STAMP.matcher(stamp == null ? "" : stamp);
    return parts.matches() && key.signed(SHOWN + parts.group(1), parts.group(3))
        ? Instant.ofEpochSecond(Long.parseLong(parts.group(2)))
        : null;
  }
}
