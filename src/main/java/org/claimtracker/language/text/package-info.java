/** Tokens, sentences, paragraphs and quotations of a text. */
package org.claimtracker.language.text;
