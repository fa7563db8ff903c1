package org.claimtracker.claim.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How alike two names are, whatever script, order of words or abbreviation they are in. */
final class NameSimilarity {

  /** Below this, names have no more in common than many have. */
  static final double MIN = 0.55;

  private static final double MIN_OF_ONE = 0.65;
  private static final double MIN_OF_WORDS = 0.6;
  private static final double SAME_CONSONANTS = 0.85;
  private static final double BEGINNING = 0.8;
  private static final double SAME_INITIALS = 0.9;
  private static final double BETTER_SIDE = 0.6;

  private final List<String> words;
  private final String joined;
  private final Set<String> initials;
  private final boolean unfinished;

  /**
   * @param unfinished whether the name is being typed, so that its last word may go on
   */
  NameSimilarity(String name, boolean unfinished) {
    this.words = NameTerms.words(name);
    this.joined = NameTerms.joined(words);
    this.initials = NameTerms.initials(name);
    this.unfinished = unfinished;
  }

  /** From 0 to 1; 0 for names that are not worth showing. */
  double to(String known) {
    List<String> others = NameTerms.words(known);
    if (words.isEmpty() || others.isEmpty()) {
      return 0;
    }
    if (words.size() == 1 && NameTerms.initials(known).contains(joined)
        || others.size() == 1 && initials.contains(others.get(0))) {
      return SAME_INITIALS;
    }
    if (joined.equals(NameTerms.joined(others))) {
      return 1;
    }
    List<String> left = new ArrayList<>(others);
    double common = 0;
    double commonOfOthers = 0;
    for (int n = 0; n < words.size(); n++) {
      String word = words.get(n);
      boolean mayGoOn = unfinished && n == words.size() - 1;
      String nearest = null;
      double best = 0;
      for (String other : left) {
        double alike = alike(word, other, mayGoOn);
        if (alike > best) {
          best = alike;
          nearest = other;
        }
      }
      if (best >= MIN_OF_WORDS) {
        left.remove(nearest);
        common += best * word.length();
        commonOfOthers += best * nearest.length();
      }
    }
    double ofThis = common / length(words);
    double ofOther = commonOfOthers / length(others);
    double better = Math.max(ofThis, ofOther);
    double score = BETTER_SIDE * better + (1 - BETTER_SIDE) * Math.min(ofThis, ofOther);
    return better < MIN_OF_ONE || score < MIN ? 0 : score;
  }

  private static int length(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static double alike(String word, String other, boolean mayGoOn) {
    String one = spelled(word);
    String two = spelled(other);
    double alike = 1 - (double) edits(one, two) / Math.max(one.length(), two.length());
    String consonants = NameTerms.consonants(word);
    if (consonants.length() > 2 && consonants.equals(NameTerms.consonants(other))) {
      alike = Math.max(alike, SAME_CONSONANTS);
    }
    return mayGoOn && word.length() > 1 && other.startsWith(word)
        ? Math.max(alike, BEGINNING)
        : alike;
  }

  /** Letters that languages write for one another. */
  private static String spelled(String word) {
    return word.replace('y', 'i')
        .replace('j', 'i')
        .replace('z', 's')
        .replace('w', 'v')
        .replace('c', 'k')
        .replaceAll("(.)\\1+", "$1");
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int edits(String one, String two) {
    int[] beforeLast = new int[two.length() + 1];
    int[] last = new int[two.length() + 1];
    int[] row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        boolean same = one.charAt(i - 1) == two.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[two.length()];
  }
}
