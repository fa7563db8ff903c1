package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.account.Account;

/** Writes notifications and, for those who want it, the mails about them. */
@ApplicationScoped
class NotificationWriter {

  private final NotificationConfig config;
  private final Clock clock;

  NotificationWriter(NotificationConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** In one transaction: each person gets one mail, however much there is to tell. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(List<Concern> concerns) {
    Instant now = clock.instant();
    Map<Account, Optional<NotificationSettings>> settings = new LinkedHashMap<>();
    Map<Account, List<Notification>> atOnce = new LinkedHashMap<>();
    for (Concern concern : concerns) {
      for (Account to : concern.to()) {
        Optional<NotificationSettings> chosen =
            settings.computeIfAbsent(to, each -> NotificationSettings.of(each.id));
        Telling told = chosen.map(it -> it.telling(concern.kind())).orElse(concern.kind().usually);
        Notification written = new Notification(concern, to, told, now);
        written.persist();
        if (told == Telling.AT_ONCE && chosen.filter(this::canBeMailed).isPresent()) {
          atOnce.computeIfAbsent(to, each -> new ArrayList<>()).add(written);
        }
      }
    }
    atOnce.forEach((to, written) -> mail(to, OutgoingMail.Purpose.AT_ONCE, written, now));
  }

  boolean canBeMailed(NotificationSettings settings) {
    return config.mailFrom().isPresent() && settings.isConfirmed();
  }

  static void mail(
      Account to, OutgoingMail.Purpose purpose, List<Notification> about, Instant now) {
    OutgoingMail mail = new OutgoingMail(to, purpose, now);
    mail.persist();
    about.forEach(each -> each.mail = mail);
  }
}
