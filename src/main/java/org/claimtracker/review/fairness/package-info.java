/**
 * Fairness to those whose claims are checked: what the desk's people have to do with them, and
 * whether they were asked.
 */
package org.claimtracker.review.fairness;
