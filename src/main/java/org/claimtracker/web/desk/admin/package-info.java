/** Accounts, the record, webhooks, the own account and signing in. */
package org.claimtracker.web.desk.admin;
