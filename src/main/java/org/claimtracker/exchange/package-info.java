/**
 * Claims as files: the corpus in {@code claims/}, loaded at the first start and exported on demand.
 */
package org.claimtracker.exchange;
