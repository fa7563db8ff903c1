package org.claimtracker.publish.webhook;

import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Secrets and signatures of the Standard Webhooks specification. */
public final class WebhookSecret {

  private static final SecureRandom RANDOM = new SecureRandom();

  private WebhookSecret() {}

  /** A new secret of 256 bits: {@code whsec_} and base64. */
  public static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** The header {@code webhook-signature}: one signature for each secret that is valid. */
  static String signatures(List<String> secrets, String messageId, Instant at, String body) {
    return secrets.stream()
        .map(secret -> signature(secret, messageId, at, body))
        .collect(Collectors.joining(" "));
  }

  private static String signature(String secret, String messageId, Instant at, String body) {
    try {
      return new com.standardwebhooks.Webhook(secret).sign(messageId, at.getEpochSecond(), body);
    } catch (WebhookSigningException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
    }
  }
}
