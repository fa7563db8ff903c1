package org.claimtracker.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Durability;
import org.claimtracker.notification.MailText.Worded;
import org.claimtracker.notification.MailTransactions.Letter;

/** Sends the mails that are due, one after the other. Any number of nodes can run it. */
@ApplicationScoped
class MailSender {

  private final NotificationConfig config;
  private final MailTransactions mails;
  private final MailText text;
  private final ReactiveMailer mailer;
  private final Durability durability;
  private final BackgroundWork background;
  private final MeterRegistry meters;

  MailSender(
      NotificationConfig config,
      MailTransactions mails,
      MailText text,
      ReactiveMailer mailer,
      Durability durability,
      BackgroundWork background,
      MeterRegistry meters) {
    this.config = config;
    this.mails = mails;
    this.text = text;
    this.mailer = mailer;
    this.durability = durability;
    this.background = background;
    this.meters = meters;
  }

  /** Ends at the first failure: a server that is away would keep each mail waiting for it. */
  void sendDue() {
    if (config.mailFrom().isEmpty()) {
      return;
    }
    boolean going = true;
    while (going && !background.isStopping()) {
      going = mails.leaseNext().filter(this::send).isPresent();
    }
  }

  private boolean send(Letter letter) {
    // A lease that a power cut takes back would let the same mail be sent again.
    durability.sync();
    Optional<String> failure = attempt(letter);
    failure.ifPresentOrElse(why -> mails.failed(letter, why), () -> mails.sent(letter));
    meters
        .counter("claims.mail.attempts", "outcome", failure.isEmpty() ? "sent" : "failed")
        .increment();
    return failure.isEmpty();
  }

  /** Why the server did not take it; empty if it did. */
  private Optional<String> attempt(Letter letter) {
    try {
      mailer.send(mail(letter)).await().atMost(config.timeout());
      return Optional.empty();
    } catch (RuntimeException refused) {
      Throwable cause = refused.getCause() == null ? refused : refused.getCause();
      return Optional.of(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
  }

  private Mail mail(Letter letter) {
    Worded worded = text.word(letter.content());
    String from = config.mailFrom().orElseThrow();
    Mail mail =
        Mail.withText(letter.to(), worded.subject(), worded.text())
            .setFrom(from)
            // RFC 5322, and RFC 3834: nobody's absence note answers it.
            .addHeader("Message-ID", "<" + letter.messageId() + "@" + domain(from) + ">")
            .addHeader("Auto-Submitted", "auto-generated");
    return letter.unsubscribe() == null
        ? mail
        : mail.addHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }
}
