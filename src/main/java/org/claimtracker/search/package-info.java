/** Finding claims and verdicts by words, and matching texts to what was checked already. */
package org.claimtracker.search;
