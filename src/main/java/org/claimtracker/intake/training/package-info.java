/** Learns the ranking from what a desk decided. */
package org.claimtracker.intake.training;
