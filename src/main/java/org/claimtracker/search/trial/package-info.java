/** Tries a sentence model before a desk uses it. */
package org.claimtracker.search.trial;
