/** Settings of a desk: configuration keys that were renamed. */
package org.claimtracker.settings;
