package org.claimtracker.publish.webhook;

/** A delivery was stored for a webhook; it can be sent once the transaction has committed. */
record WebhookDue(Long webhookId) {}
