/**
 * Reads files of other desks' fact checks, row by row with flat memory and without the database:
 * what each row holds, or why it is refused or asked about.
 */
package org.claimtracker.exchange.reading;
