/** The workspace of one claim. */
package org.claimtracker.web.desk.work;
