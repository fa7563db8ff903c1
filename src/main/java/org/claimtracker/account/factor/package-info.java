/** One's own second factor: set up, confirmed, renewed, switched off or taken away. */
package org.claimtracker.account.factor;
