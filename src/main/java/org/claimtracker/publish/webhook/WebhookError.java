package org.claimtracker.publish.webhook;

import org.claimtracker.common.Message;

/** What can be wrong with webhooks and deliveries, and why a webhook is off. */
public enum WebhookError implements Message.Key {
  DELIVERY_RETRACTED,
  NO_DELIVERY,
  NO_WEBHOOK,
  WEBHOOK_FAILED,
  WEBHOOK_MOVED,
  WEBHOOK_OFF,
  WEBHOOK_ON,
  WEBHOOK_OTHER_REASON,
  WEBHOOK_SWITCHED_OFF,
  WEBHOOK_UNWANTED
}
