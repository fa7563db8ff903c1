/** Who said what in a text. */
package org.claimtracker.language.speaker;
