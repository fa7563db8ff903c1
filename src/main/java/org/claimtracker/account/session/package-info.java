/** One's own sessions: listed and ended. */
package org.claimtracker.account.session;
