/** Sentence embeddings by a local model. */
package org.claimtracker.search.embedding;
