/**
 * Backups of an H2 desk while it runs: made, verified, kept for a while, shown, put back.
 * PostgreSQL has its own tools.
 */
package org.claimtracker.exchange.backup;
