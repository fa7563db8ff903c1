package org.claimtracker.intake;

import java.util.List;

/**
 * A place where a text speaks of somebody.
 *
 * @param name the name, or the words in its place: {@code US President}, {@code she}
 * @param epithets what stands before a name, in lower case: {@code ukrainian}, {@code president}
 * @param possessive whether it speaks of something of theirs
 */
record Mention(int start, int end, As as, String name, List<String> epithets, boolean possessive) {

  /** How somebody is spoken of. */
  enum As {
    NAME,
    ROLE,
    PRONOUN
  }

  /** The last word of a name, by which somebody is called after the first time. */
  String surname() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
