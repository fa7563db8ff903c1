/** Verdicts as schema.org ClaimReview, and its linter. */
package org.claimtracker.publish.claimreview;
