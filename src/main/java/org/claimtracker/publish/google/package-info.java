/** The search of Google's Fact Check Tools API, in Google's shape. */
package org.claimtracker.publish.google;
