/** Ranks sentences by check-worthiness. */
package org.claimtracker.intake.ranking;
