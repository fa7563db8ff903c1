/** The search of Google's Fact Check Tools API, in Google's format. */
package org.claimtracker.publish.google;
