/** Verdicts in numbered revisions, the rating scales they use, and corrections. */
package org.claimtracker.verdict;
