package org.claimtracker.search.match;

import java.util.List;

/**
 * The result of a request.
 *
 * @param model what compared the meanings: a model's name, or "words" if only words were compared
 * @param matches for each text, or for the page, in the order of the request, best first
 * @param elsewhere the same for checks of other publishers, by their keys
 */
public record MatchResult(String model, List<List<Match>> matches, List<List<Match>> elsewhere) {}
