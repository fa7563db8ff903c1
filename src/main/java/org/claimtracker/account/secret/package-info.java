/**
 * What signing in is proved by beside a password: one-time codes, recovery codes, signed tickets.
 */
package org.claimtracker.account.secret;
