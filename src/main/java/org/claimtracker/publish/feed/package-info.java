/** Atom and JSON feeds. */
package org.claimtracker.publish.feed;
