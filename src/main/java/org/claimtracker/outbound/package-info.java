/**
 * The guarded way to the outside: which addresses may be called, and the one HTTP client that does.
 */
package org.claimtracker.outbound;
