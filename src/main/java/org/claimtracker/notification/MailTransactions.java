package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimtracker.account.PasswordLinks;
import org.claimtracker.account.secret.Passwords;
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

  private final NotificationConfig config;
  private final SiteConfig site;
  private final PasswordLinks passwords;
  private final Clock clock;

  MailTransactions(
      NotificationConfig config, SiteConfig site, PasswordLinks passwords, Clock clock) {
    this.config = config;
    this.site = site;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Leases the next due mail; empty if none is due. */
  @Transactional
  Optional<Letter> leaseNext() {
    Instant now = clock.instant();
    Instant lease = now.plus(config.timeout().multipliedBy(2));
    Optional<OutgoingMail> next = OutgoingMail.nextDue(now);
    // Whoever loses a mail to another node leaves the rest to it too.
    while (next.isPresent() && next.get().claim(now, lease)) {
      OutgoingMail mail = next.get();
      Optional<NotificationSettings> settings = NotificationSettings.locked(mail.account.id);
      if (isWanted(mail, settings.orElse(null))) {
        return Optional.of(letter(mail, settings.orElseThrow(), lease));
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
    return switch (mail.purpose) {
      case CONFIRMATION -> !settings.isConfirmed();
      case PASSWORD -> settings.isConfirmed();
      case AT_ONCE, DAILY -> settings.isConfirmed() && !untold(mail, settings).isEmpty();
    };
  }

  /** What its person has neither read nor switched off since. */
  private static List<Notification> untold(OutgoingMail mail, NotificationSettings settings) {
    return Notification.in(mail).stream()
        .filter(each -> each.readAt() == null)
        .filter(each -> settings.telling(each.kind) != Telling.NEVER)
        .toList();
  }

  private Letter letter(OutgoingMail mail, NotificationSettings settings, Instant lease) {
    String code = Passwords.random();
    if (mail.purpose == OutgoingMail.Purpose.CONFIRMATION) {
      settings.askWith(code);
      return letter(mail, settings, lease, List.of(), MailLinks.confirm(site, code), null);
    }
    if (mail.purpose == OutgoingMail.Purpose.PASSWORD) {
      String link = site.at(passwords.pathFor(mail.account));
      return letter(mail, settings, lease, List.of(), link, null);
    }
    mail.unsubscribeWith(code);
    List<Line> lines =
        untold(mail, settings).stream()
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
    mail.end(DeliveryState.DELIVERED, clock.instant());
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
      mail.retry(waits.get(mail.tries()), clock.instant());
    } else {
      mail.end(DeliveryState.GIVEN_UP, clock.instant());
      LOG.warnf("Mail %d was given up: %s", mail.id, why);
    }
  }
}
