/** What an operator sets and asks for: configuration keys that were renamed, commands. */
package org.claimtracker.settings;
