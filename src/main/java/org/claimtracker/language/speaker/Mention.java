package org.claimtracker.language.speaker;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place where a text speaks of somebody.
 *
 * @param name the name, or the words in its place: {@code US President}, {@code she}
 * @param epithets what stands before a name, in lower case: {@code ukrainian}, {@code president}
 * @param possessive whether it speaks of something of theirs
 */
record Mention(int start, int end, As as, String name, List<String> epithets, boolean possessive) {

  /** Longer than "of the" and "van der". */
  private static final Pattern WORD_WITHOUT_CAPITAL = Pattern.compile(" \\p{Ll}{4}");

  /** How somebody is spoken of. */
  enum As {
    NAME,
    ROLE,
    PRONOUN,
    /** People or a body that a text does not name: {@code police}, {@code the ministry}. */
    UNNAMED
  }

  /**
   * The last word of a name, by which somebody is called after the first time. An organisation
   * whose name has other words than names is not called by the last of them.
   */
  String surname() {
    return WORD_WITHOUT_CAPITAL.matcher(name).find()
        ? name
        : name.substring(name.lastIndexOf(' ') + 1);
  }
}
