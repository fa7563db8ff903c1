/** Finds claims and verdicts by words, and matches texts against what has been checked. */
package org.claimtracker.search;
