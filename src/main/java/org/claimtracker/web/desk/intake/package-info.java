/** Pages for finding claims in articles and transcripts. */
package org.claimtracker.web.desk.intake;
