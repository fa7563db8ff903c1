/** The public, read-only JSON API of verdicts, corrections and matches. */
package org.claimtracker.publish.read;
