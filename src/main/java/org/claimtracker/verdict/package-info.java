/** Verdicts in numbered revisions, the scales that they are rated on, and corrections. */
package org.claimtracker.verdict;
