/** The public side: published verdicts for readers and their programs, and nothing else. */
package org.claimtracker.publish;
