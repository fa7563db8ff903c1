/** A whole desk as one file of JSON lines: written from a running desk, read into an empty one. */
package org.claimtracker.exchange.deskfile;
