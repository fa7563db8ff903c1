package org.claimtracker.search.match;

/**
 * A claim that may say the same.
 *
 * @param sureness that it says the same, from 0 to 1
 * @param byMeaning how sure that is by the meaning alone; 0 where no meanings were compared
 */
public record Candidate(
    String slug, String statement, String language, double sureness, double byMeaning) {}
