/** The guarded way to the outside: which addresses may be asked. */
package org.claimtracker.outbound;
