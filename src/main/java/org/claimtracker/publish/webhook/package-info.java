/** Webhooks: what subscribers are sent, and how deliveries are retried. */
package org.claimtracker.publish.webhook;
