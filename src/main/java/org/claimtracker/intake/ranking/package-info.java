/** Ranks sentences by how much they look like a claim worth checking. */
package org.claimtracker.intake.ranking;
