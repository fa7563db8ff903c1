/** Checks of other publishers: what they found, under their name, beside our verdicts. */
package org.claimtracker.verdict.external;
