package org.claimtracker.search.match;

/**
 * A claim that may say the same.
 *
 * @param sureness that it says the same, from 0 to 1
 * @param byMeaning the same, judged by embeddings alone; 0 without embeddings
 */
public record Candidate(
    String slug, String statement, String language, double sureness, double byMeaning) {}
