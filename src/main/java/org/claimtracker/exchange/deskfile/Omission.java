package org.claimtracker.exchange.deskfile;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.account.Account;
import org.claimtracker.publish.webhook.WebhookError;
import org.claimtracker.publish.webhook.WebhookSecret;

/** What a database holds and a desk file does not, and why. All else is in the file. */
enum Omission {
  SCHEMA_HISTORY("flyway_schema_history", null, "the header names the version of the schema"),
  TRUNCATION_GUARD("truncation_guard", null, "always empty; it guards the record of H2"),
  NAMING_LOCK("naming_lock", null, "rows that writers hold; each database has its own"),
  CREDENTIAL("credential", null, "sessions and tokens let people in; they sign in again"),
  DEVICE_KEY("device_key", null, "a secret that tells known browsers; each installation has one"),
  SECOND_FACTOR("second_factor", null, "a secret; people set theirs up again"),
  RECOVERY_CODE("recovery_code", null, "it belongs to that secret"),
  IDEMPOTENCY_KEY("idempotency_key", null, "answers to requests that are repeated within a day"),
  CLAIMANT_TERM("claimant_name_term", null, "made anew from the names"),
  TOPIC_TERM("topic_name_term", null, "made anew from the names"),
  DELIVERY("webhook_delivery", null, "what waits would be sent by two installations"),
  ATTEMPT("webhook_attempt", null, "the log of those deliveries"),
  MAIL("outgoing_mail", null, "what waits would be sent by two installations"),
  MAIL_OF_NOTIFICATION("notification", "mail_id", "it leads to that mail"),
  MAIL_CODE("notification_settings", "code_hash", "of a secret that confirms an address"),
  PASSWORD("account", "password_hash", "a secret; everybody gets a new first password"),
  PASSWORD_END("account", "password_expires_at", "it belongs to the password"),
  WEBHOOK_SECRET("webhook", "secret", "a secret; a webhook arrives switched off, with a new one"),
  FORMER_SECRET("webhook", "former_secret", "a secret"),
  FORMER_SECRET_END("webhook", "former_until", "it belongs to the former secret"),
  WEBHOOK_ON("webhook", "active", "two installations would send the same"),
  WEBHOOK_OFF("webhook", "inactive_reason", "the reason is that it was moved"),
  WEBHOOK_FAILING("webhook", "failing_since", "it tells of this installation's deliveries"),
  IMPORT_WORKER("import_job", "worker", "the process that works on an import"),
  IMPORT_LEASE("import_job", "lease_until", "it belongs to that process");

  final String table;

  /** Null for the whole table. */
  final String column;

  final String reason;

  Omission(String table, String column, String reason) {
    this.table = table;
    this.column = column;
    this.reason = reason;
  }

  static boolean isOmitted(String table) {
    return Arrays.stream(values()).anyMatch(each -> each.table.equals(table) && each.isWhole());
  }

  /** What is left out of a table, by its column. */
  static Map<String, Omission> of(String table) {
    return Arrays.stream(values())
        .filter(each -> each.table.equals(table) && !each.isWhole())
        .collect(Collectors.toMap(each -> each.column, each -> each));
  }

  /** What stands in the column instead; null for nothing. */
  Object instead() {
    return switch (this) {
      case PASSWORD -> Account.hashOfNoPassword();
      case WEBHOOK_SECRET -> WebhookSecret.random();
      case WEBHOOK_ON -> false;
      case WEBHOOK_OFF -> WebhookError.WEBHOOK_MOVED.code();
      default -> null;
    };
  }

  private boolean isWhole() {
    return column == null;
  }
}
