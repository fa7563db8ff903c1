/** Pages for the people of the desk, who are signed in. */
package org.claimtracker.web.desk;
