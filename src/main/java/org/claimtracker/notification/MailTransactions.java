package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.claimtracker.notification.MailText.Content;
import org.claimtracker.notification.MailText.Line;
import org.claimtracker.outbound.DeliveryState;
import org.claimtracker.publish.SiteConfig;
import org.jboss.logging.Logger;

/**
 * The two transactions around each attempt: one leases a mail and makes its links, the other
 * records the outcome.
 */
@ApplicationScoped
class MailTransactions {

  /**
   * A mail to send; its links let their bearer act, so it must never be logged.
   *
   * @param unsubscribe null where there is nothing to unsubscribe from
   */
  record Letter(
      long mail, Instant lease, String to, String messageId, Content content, String unsubscribe) {}

  private static final Logger LOG = Logger.getLogger(MailTransactions.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODE_BYTES = 24;

  private final NotificationConfig config;
  private final SiteConfig site;
  private final Clock clock;

  MailTransactions(NotificationConfig config, SiteConfig site, Clock clock) {
    this.config = config;
    this.site = site;
    this.clock = clock;
  }

  /** Leases the next due mail; empty if none is due. */
  @Transactional
  Optional<Letter> leaseNext() {
    Instant now = now();
    Instant lease = now.plus(config.timeout().multipliedBy(2));
    Optional<OutgoingMail> next = OutgoingMail.nextDue(now);
    while (next.isPresent()) {
      OutgoingMail mail = next.get();
      Optional<NotificationSettings> settings = NotificationSettings.locked(mail.account.id);
      if (isWanted(mail, settings.orElse(null))) {
        return mail.claim(now, lease)
            ? Optional.of(letter(mail, settings.orElseThrow(), lease))
            : Optional.empty();
      }
      mail.end(DeliveryState.CANCELLED, now);
      OutgoingMail.flush();
      next = OutgoingMail.nextDue(now);
    }
    return Optional.empty();
  }

  /** Who left, took the address back or has read everything meanwhile gets no mail. */
  private static boolean isWanted(OutgoingMail mail, NotificationSettings settings) {
    if (settings == null || settings.email() == null || !mail.account.isActive()) {
      return false;
    }
    return mail.purpose == OutgoingMail.Purpose.CONFIRMATION
        ? !settings.isConfirmed()
        : settings.isConfirmed() && !unread(mail).isEmpty();
  }

  private static List<Notification> unread(OutgoingMail mail) {
    return Notification.in(mail).stream().filter(each -> each.readAt() == null).toList();
  }

  private Letter letter(OutgoingMail mail, NotificationSettings settings, Instant lease) {
    String code = code();
    if (mail.purpose == OutgoingMail.Purpose.CONFIRMATION) {
      settings.askWith(code);
      return letter(mail, settings, lease, List.of(), MailLinks.confirm(site, code), null);
    }
    mail.unsubscribeWith(code);
    List<Line> lines =
        unread(mail).stream()
            .map(each -> new Line(each.kind, MailLinks.open(site, each.id)))
            .toList();
    return letter(
        mail, settings, lease, lines, MailLinks.all(site), MailLinks.unsubscribe(site, code));
  }

  private static Letter letter(
      OutgoingMail mail,
      NotificationSettings settings,
      Instant lease,
      List<Line> lines,
      String link,
      String unsubscribe) {
    return new Letter(
        mail.id,
        lease,
        settings.email(),
        mail.messageId,
        new Content(
            mail.purpose.name(), settings.language, mail.account.name, lines, link, unsubscribe),
        unsubscribe);
  }

  @Transactional
  void sent(Letter letter) {
    OutgoingMail mail = OutgoingMail.findById(letter.mail());
    mail.end(DeliveryState.DELIVERED, now());
  }

  /** Schedules the next attempt, or gives the mail up. */
  @Transactional
  void failed(Letter letter, String why) {
    OutgoingMail mail = OutgoingMail.findById(letter.mail());
    if (mail.state() != DeliveryState.WAITING || !mail.isClaimedUntil(letter.lease())) {
      return;
    }
    mail.failed(why);
    List<Duration> waits = config.retries();
    if (mail.tries() < waits.size()) {
      mail.retry(waits.get(mail.tries()), now());
    } else {
      mail.end(DeliveryState.GIVEN_UP, now());
      LOG.warnf("Mail %d was given up: %s", mail.id, why);
    }
  }

  private static String code() {
    byte[] bytes = new byte[CODE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
