/**
 * Natural-language processing that knows nothing of the domain. A language is added by a line in
 * {@link org.claimtracker.language.LanguageAnalyzers} and its file of words and flags.
 */
package org.claimtracker.language;
