package org.claimtracker.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers and names in a text: if they change, the change is more than wording. */
final class Figures {

  /** Numbers, and capitalised words that do not merely start a sentence. */
  private static final Pattern NUMBER_OR_NAME =
      Pattern.compile(
          "\\p{Nd}[\\p{Nd}.,:/-]*|(?<=[\\p{L}\\p{Nd},;:)\"»”’'] )\\p{Lu}[\\p{L}'’-]*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Figures() {}

  static List<String> in(String... texts) {
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      if (text != null) {
        NUMBER_OR_NAME
            .matcher(text)
            .results()
            .map(match -> match.group().replaceAll("[.,:/-]+$", ""))
            .forEach(found::add);
      }
    }
    return found;
  }
}
