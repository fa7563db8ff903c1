package org.claimtracker.language.compare;

import java.util.Optional;
import java.util.Set;
import org.claimtracker.language.text.Lexicon;

/**
 * How a language tells who does what by the order of words and by small words.
 *
 * @param isOrderFixed whether whoever does it stands before what is done; German says it by
 *     articles
 * @param agents before whoever does it, where the sentence begins with whom it is done to
 * @param prepositions before other roles
 * @param mutual before somebody who does the same
 * @param joining between two who do the same
 */
record Grammar(
    boolean isOrderFixed,
    Set<String> agents,
    Set<String> prepositions,
    Set<String> mutual,
    Set<String> joining) {

  /** Empty for a language that tells it otherwise. */
  static Optional<Grammar> of(String language) {
    Lexicon words = Lexicon.of(language);
    return words.all("role.agents").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Grammar(
                words.is("role.word-order"),
                words.all("role.agents"),
                words.all("role.prepositions"),
                words.all("role.mutual"),
                words.all("role.joining")));
  }

  boolean isAgent(String word) {
    return agents.contains(word);
  }

  boolean isMutual(String word) {
    return mutual.contains(word);
  }

  boolean isPreposition(String word) {
    return isAgent(word) || isMutual(word) || prepositions.contains(word);
  }

  boolean joins(String word) {
    return joining.contains(word);
  }
}
