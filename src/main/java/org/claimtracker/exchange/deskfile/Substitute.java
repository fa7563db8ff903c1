package org.claimtracker.exchange.deskfile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.claimtracker.account.Account;
import org.claimtracker.publish.webhook.WebhookError;
import org.claimtracker.publish.webhook.WebhookSecret;

/** What stands in the columns that a desk file leaves out. */
enum Substitute {
  PASSWORD(Omission.PASSWORD, Account::hashOfNoPassword),
  WEBHOOK_SECRET(Omission.WEBHOOK_SECRET, WebhookSecret::random),
  WEBHOOK_ON(Omission.WEBHOOK_ON, () -> false),
  WEBHOOK_OFF(Omission.WEBHOOK_OFF, WebhookError.WEBHOOK_MOVED::code);

  private final Omission omission;
  private final Supplier<Object> value;

  Substitute(Omission omission, Supplier<Object> value) {
    this.omission = omission;
    this.value = value;
  }

  /** By column; those that stay empty have nothing. */
  static Map<String, Supplier<Object>> of(String table) {
    Map<String, Supplier<Object>> values = new LinkedHashMap<>();
    for (String column : Omission.columnsOf(table)) {
      Optional<Substitute> given =
          Arrays.stream(values())
              .filter(each -> each.omission.table.equals(table))
              .filter(each -> each.omission.column.equals(column))
              .findFirst();
      values.put(column, given.<Supplier<Object>>map(each -> each.value).orElse(() -> null));
    }
    return values;
  }
}
