/** Pages for taking in articles and transcripts. */
package org.claimtracker.web.desk.intake;
