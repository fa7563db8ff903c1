/** What readers send: claims to be checked, and complaints about published verdicts. */
package org.claimtracker.inbox;
