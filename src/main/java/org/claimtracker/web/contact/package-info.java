/** Pages on which readers write to the desk: without an account, scripts or cookies. */
package org.claimtracker.web.contact;
