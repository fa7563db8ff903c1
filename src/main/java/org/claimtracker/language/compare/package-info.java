/** What two sentences share and where they differ. */
package org.claimtracker.language.compare;
