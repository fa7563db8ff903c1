/** Who may do what: accounts, roles, sign-in, API tokens and the one permission table. */
package org.claimtracker.account;
