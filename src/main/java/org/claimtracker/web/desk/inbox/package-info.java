/** Pages on which the desk answers its readers. */
package org.claimtracker.web.desk.inbox;
