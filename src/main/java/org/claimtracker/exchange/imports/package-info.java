/**
 * Imports: one run of bringing in other desks' checks, from a file to its report, which can be
 * paused and goes on after a crash.
 */
package org.claimtracker.exchange.imports;
