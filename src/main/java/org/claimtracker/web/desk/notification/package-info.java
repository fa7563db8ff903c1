/** Pages of what concerns the signed-in person, and of how they are told by mail. */
package org.claimtracker.web.desk.notification;
