/** Numbers about the desk's work: the page, and the records behind each number. */
package org.claimtracker.web.desk.figures;
