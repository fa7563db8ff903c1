/**
 * Claims as files: the corpus in {@code claims/}, read at the first start and written on demand.
 */
package org.claimtracker.exchange;
