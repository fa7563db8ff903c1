/** Webhooks: what subscribers are sent, and how often it is tried. */
package org.claimtracker.publish.webhook;
