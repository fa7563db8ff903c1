/** Matching: claims that may say the same as a text. */
package org.claimtracker.search.match;
