/** Accounts, the record, webhooks, one's own account, signing in. */
package org.claimtracker.web.desk.admin;
