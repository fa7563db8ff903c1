package org.claimtracker.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.claimtracker.account.Passwords;
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

  private static final String ALGORITHM = "HmacSHA256";
  private static final int RECEIPT_BYTES = 20;
  private static final Pattern STAMP = Pattern.compile("([\\w-]{27}\\.(\\d{1,11}))\\.([\\w-]{43})");

  private final InboxConfig config;
  private final Clock clock;
  private volatile SecretKeySpec key;

  FormStamps(InboxConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** For a form that is shown now. */
  public String stamp() {
    return stamp(clock.instant());
  }

  String stamp(Instant shown) {
    String stamped = Passwords.random() + "." + shown.getEpochSecond();
    return stamped + "." + text(signature(stamped));
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
    byte[] signature = signature("receipt\n" + stamp + "\n" + content);
    return text(Arrays.copyOf(signature, RECEIPT_BYTES));
  }

  /** Null for what is no stamp of ours. */
  private Instant shownAt(String stamp) {
    Matcher parts = STAMP.matcher(stamp == null ? "" : stamp);
    return parts.matches()
            && MessageDigest.isEqual(bytes(parts.group(3)), bytes(text(signature(parts.group(1)))))
        ? Instant.ofEpochSecond(Long.parseLong(parts.group(2)))
        : null;
  }

  private byte[] signature(String stamped) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return mac.doFinal(bytes(stamped));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Made by the migration, so that every node has the same. */
  private SecretKeySpec key() {
    if (key == null) {
      Object secret =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      InboxItem.getEntityManager()
                          .createNativeQuery("select secret from inbox_key")
                          .getSingleResult());
      key = new SecretKeySpec(bytes((String) secret), ALGORITHM);
    }
    return key;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
