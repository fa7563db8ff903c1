/** Trains the ranking on a desk's decisions. */
package org.claimtracker.intake.training;
