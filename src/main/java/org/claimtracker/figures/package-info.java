/** Numbers about the desk's work in a period, and the records behind each. */
package org.claimtracker.figures;
