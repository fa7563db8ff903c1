package org.claimtracker.publish.webhook;

/** Something was written down for a webhook; it can be sent after the transaction's success. */
record WebhookDue(Long webhookId) {}
