/** Sources that were consulted, and what they say for or against a claim. */
package org.claimtracker.evidence;
