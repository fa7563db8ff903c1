package org.claimtracker.search.match;

import java.util.List;

/**
 * What was found for a request.
 *
 * @param model what compared the meanings: a model's name, or "words" when words alone counted
 * @param matches of each text or of the page, in the order of the request, the surest first
 */
public record MatchResult(String model, List<List<Match>> matches) {}
