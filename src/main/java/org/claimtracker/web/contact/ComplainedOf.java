package org.claimtracker.web.contact;

/**
 * The published verdict that a complaint is about.
 *
 * @param language of the statement
 */
public record ComplainedOf(String slug, String statement, String language) {}
