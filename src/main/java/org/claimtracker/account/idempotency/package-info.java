/** Requests that may be sent twice and take effect once. */
package org.claimtracker.account.idempotency;
