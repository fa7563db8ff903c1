/** Dumps and the Data Commons feed. */
package org.claimtracker.publish.bulk;
