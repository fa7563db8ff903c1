/** Intake: an article or a transcript in, its sentences out, the most check-worthy first. */
package org.claimtracker.intake;
