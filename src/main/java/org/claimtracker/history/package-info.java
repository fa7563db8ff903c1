/** The record: every write with who, when, before and after, append-only and hash-chained. */
package org.claimtracker.history;
