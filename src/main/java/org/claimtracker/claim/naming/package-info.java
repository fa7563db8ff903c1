/** What names and addresses are compared by, and found again by. */
package org.claimtracker.claim.naming;
