/** Full-text search: query parsing, facets, highlights, cursors. */
package org.claimtracker.search.query;
