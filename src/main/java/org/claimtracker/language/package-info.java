/**
 * Reading human language, without knowing what it is read for: analyzers by language, and the guess
 * of a text's language.
 */
package org.claimtracker.language;
