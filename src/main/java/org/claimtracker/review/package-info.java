/** The editorial workflow of a verdict: moves, rules, approvals, publication. */
package org.claimtracker.review;
