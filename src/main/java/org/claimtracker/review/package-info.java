/** The passage of a verdict through the desk: moves, editorial rules, approvals, publication. */
package org.claimtracker.review;
