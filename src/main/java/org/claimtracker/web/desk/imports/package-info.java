/** Pages for imports: sending a file, trying it, running it, and the table of labels. */
package org.claimtracker.web.desk.imports;
