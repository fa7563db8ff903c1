/** Encodings, tables, JSON and JSON-LD of any size, bounded in depth and memory. */
package org.claimtracker.exchange.reading.format;
