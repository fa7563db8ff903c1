/** What signing in is proved by: passwords, one-time codes, recovery codes, signed tickets. */
package org.claimtracker.account.secret;
