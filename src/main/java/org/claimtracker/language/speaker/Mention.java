package org.claimtracker.language.speaker;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A mention of somebody in a text.
 *
 * @param name the name or what replaces it: {@code US President}, {@code she}
 * @param epithets the words before a name, in lower case: {@code ukrainian}, {@code president}
 * @param possessive whether it is a possessive
 */
record Mention(int start, int end, As as, String name, List<String> epithets, boolean possessive) {

  /** Longer than "of the" and "van der". */
  private static final Pattern WORD_WITHOUT_CAPITAL = Pattern.compile(" \\p{Ll}{4}");

  /** Kinds of mentions. */
  enum As {
    NAME,
    ROLE,
    PRONOUN,
    /** Unnamed people or bodies: {@code police}, {@code the ministry}. */
    UNNAMED
  }

  /**
   * The last word of a name, which stands for it in later mentions; the whole name of an
   * organisation that contains common words.
   */
  String surname() {
    return WORD_WITHOUT_CAPITAL.matcher(name).find()
        ? name
        : name.substring(name.lastIndexOf(' ') + 1);
  }
}
