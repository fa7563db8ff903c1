package org.claimtracker.language.compare;

import java.util.Optional;
import java.util.Set;
import org.claimtracker.language.text.Lexicon;

/**
 * How a language marks semantic roles by word order and prepositions.
 *
 * @param isOrderFixed whether the agent precedes the verb; German marks it by articles instead
 * @param agents prepositions of the agent of a passive
 * @param prepositions of other roles
 * @param mutual prepositions of a participant in the same role
 * @param joining conjunctions
 */
record Grammar(
    boolean isOrderFixed,
    Set<String> agents,
    Set<String> prepositions,
    Set<String> mutual,
    Set<String> joining) {

  /** Empty for a language that marks roles otherwise. */
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
