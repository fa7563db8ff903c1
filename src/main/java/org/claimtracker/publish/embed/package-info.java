/** Verdict cards that other sites embed, and oEmbed. */
package org.claimtracker.publish.embed;
