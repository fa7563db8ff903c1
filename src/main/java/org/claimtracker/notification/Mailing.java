package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.claimtracker.account.Account;
import org.claimtracker.account.Accounts.Versioned;
import org.claimtracker.account.Actor;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.outbound.MailAddress;
import org.claimtracker.publish.http.PageLanguage;

/** Where and how people are told by mail. */
@ApplicationScoped
@Transactional
public class Mailing {

  private static final Duration RECENTLY = Duration.ofDays(7);
  private static final String KIND = "notification-settings";

  private static final Pattern ADDRESS = Pattern.compile(MailAddress.PATTERN);

  private final NotificationConfig config;
  private final History history;
  private final Clock clock;

  Mailing(NotificationConfig config, History history, Clock clock) {
    this.config = config;
    this.history = history;
    this.clock = clock;
  }

  /** Somebody's own settings. */
  public Versioned<MailSettings.View> of(Actor owner) {
    return versioned(NotificationSettings.of(owner.accountId()).orElse(null));
  }

  /** Changes one's own settings; a new address is asked to be confirmed. */
  public Versioned<MailSettings.View> set(
      Actor owner, String ifMatch, UnaryOperator<MailSettings> change) {
    // The account's lock lets a person begin only once.
    Account.findById(owner.accountId(), LockModeType.PESSIMISTIC_WRITE);
    NotificationSettings known = NotificationSettings.locked(owner.accountId()).orElse(null);
    Versioned<MailSettings.View> before = versioned(known);
    ETags.require(ifMatch, before.version());
    MailSettings wanted = change.apply(before.what().settings());
    String email =
        wanted.email() == null || wanted.email().isBlank() ? null : wanted.email().strip();
    if (email != null && !ADDRESS.matcher(email).matches()) {
      throw Problems.invalid("email", NotificationError.MAIL_ADDRESS);
    }
    if (!languages().contains(wanted.language())) {
      throw Problems.invalid(
          "language", NotificationError.MAIL_LANGUAGE, String.join(", ", languages()));
    }
    NotificationSettings settings =
        known == null ? new NotificationSettings(owner.account(), clock.instant()) : known;
    settings.language = wanted.language();
    settings.choose(wanted.kinds());
    boolean ask = settings.writeTo(email);
    settings.persist();
    if (ask && isConfigured()) {
      new OutgoingMail(settings.account, OutgoingMail.Purpose.CONFIRMATION, clock.instant())
          .persist();
    }
    recorded(owner, "set", before.what(), view(settings));
    NotificationSettings.flush();
    return versioned(settings);
  }

  /** Asks once more to confirm the address; nothing happens where there is nothing to confirm. */
  public void askAgain(Actor owner) {
    NotificationSettings.locked(owner.accountId())
        .filter(each -> each.email() != null && !each.isConfirmed() && isConfigured())
        .ifPresent(
            each ->
                new OutgoingMail(each.account, OutgoingMail.Purpose.CONFIRMATION, clock.instant())
                    .persist());
  }

  /** Whether this code confirms an address. */
  public boolean isToConfirm(String code) {
    return code != null && NotificationSettings.withCode(code).isPresent();
  }

  /** Confirms the address to which this code was sent; 404 for any other. */
  public void confirm(String code) {
    NotificationSettings settings =
        Optional.ofNullable(code)
            .flatMap(NotificationSettings::withCode)
            .orElseThrow(unknownCode());
    MailSettings.View before = view(settings);
    settings.confirm(clock.instant());
    recorded(settings.account.actingVia("mail"), "confirm", before, view(settings));
  }

  /** Whether this code switches somebody's mails off. */
  public boolean isToUnsubscribe(String code) {
    return code != null && OutgoingMail.withUnsubscribeCode(code).isPresent();
  }

  /** Switches all mails off for whoever got this code; 404 for any other. */
  public void unsubscribe(String code) {
    OutgoingMail mail =
        Optional.ofNullable(code)
            .flatMap(OutgoingMail::withUnsubscribeCode)
            .orElseThrow(unknownCode());
    NotificationSettings settings =
        NotificationSettings.locked(mail.account.id).orElseThrow(unknownCode());
    MailSettings.View before = view(settings);
    settings.unsubscribe();
    recorded(mail.account.actingVia("mail"), "unsubscribe", before, view(settings));
  }

  /** Whether mails get through, for administrators. */
  public MailStatus status() {
    Optional<OutgoingMail> failed = OutgoingMail.lastFailed(clock.instant().minus(RECENTLY));
    return new MailStatus(
        isConfigured(),
        OutgoingMail.waiting(),
        failed.map(OutgoingMail::failure).orElse(null),
        failed.map(each -> each.createdAt).orElse(null));
  }

  private void recorded(
      Actor by, String action, MailSettings.View before, MailSettings.View after) {
    if (!before.equals(after)) {
      history.record(
          by, action, KIND, by.handle(), before.withoutAddress(), after.withoutAddress());
    }
  }

  private static Supplier<RuntimeException> unknownCode() {
    return () -> Problems.notFound(NotificationError.MAIL_CODE);
  }

  private static List<String> languages() {
    return PageLanguage.all().stream().map(PageLanguage::tag).toList();
  }

  /** Nothing was chosen in version 0. */
  private Versioned<MailSettings.View> versioned(NotificationSettings settings) {
    return settings == null
        ? new Versioned<>(MailSettings.View.none(languages().get(0), isConfigured()), 0)
        : new Versioned<>(view(settings), settings.version + 1);
  }

  private MailSettings.View view(NotificationSettings settings) {
    return MailSettings.View.of(settings, isConfigured());
  }

  /** Whether this desk sends mails at all. */
  public boolean isConfigured() {
    return config.mailFrom().isPresent();
  }
}
