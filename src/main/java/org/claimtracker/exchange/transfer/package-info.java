/** Everything a desk keeps, row by row, from one database to another. */
package org.claimtracker.exchange.transfer;
