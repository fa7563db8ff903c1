/** What the desk has to do: queues, filters, figures and rechecks. */
package org.claimtracker.review.worklist;
