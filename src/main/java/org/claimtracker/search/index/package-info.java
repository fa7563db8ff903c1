/** Keeps the index in step with the record: incremental updates, rebuild, health. */
package org.claimtracker.search.index;
