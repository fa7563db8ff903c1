package org.claimtracker.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;

/**
 * Something that several people are told of.
 *
 * @param claim the claim that it is about; null for none
 * @param subject what else it is about; null for none
 * @param actor the handle of whoever did it, who is not told
 * @param said the reason or comment given with it; null for none
 * @param cause what nobody is told of twice
 */
record Concern(
    NotificationKind kind,
    Claim claim,
    String subject,
    String actor,
    String said,
    String cause,
    List<Account> to) {

  Concern {
    to = everybodyElse(to, actor);
  }

  private static List<Account> everybodyElse(Collection<Account> people, String actor) {
    Map<Long, Account> others = new LinkedHashMap<>();
    for (Account each : people) {
      if (each != null && each.isActive() && !each.handle.equals(actor)) {
        others.put(each.id, each);
      }
    }
    return List.copyOf(others.values());
  }
}
