/** The Lucene index: documents, similarity, readers. */
package org.claimtracker.search.lucene;
