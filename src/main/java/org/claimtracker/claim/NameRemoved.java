package org.claimtracker.claim;

import java.util.List;

/**
 * A claimant or topic that no claim has is about to be removed.
 *
 * @param kind one of {@link SlugRedirect}
 * @param slugs its own, and those that lead to it
 */
public record NameRemoved(String kind, List<String> slugs) {}
