/** What the desk means to do about a claim: how urgent it is, until when, and how far it spread. */
package org.claimtracker.review.planning;
