/** Suggested wording, as it is taken into a draft. */
package org.claimtracker.review.wording;
