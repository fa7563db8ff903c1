/** What the desk says to each other about a claim: comments in threads, never public. */
package org.claimtracker.review.discussion;
