package org.claimtracker.language.compare;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.text.Lexicon;

/** Compares whether sentences are negated. */
public final class Negation {

  private static final Map<String, Optional<Pattern>> NEGATIONS = new ConcurrentHashMap<>();

  private Negation() {}

  /** Empty for a language whose negations are not listed. */
  private static Optional<Pattern> negations(String language) {
    Set<String> words = Lexicon.of(language).all("negations");
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                words.stream()
                    .map(word -> word.replace("'", "['’]").replace("*", "\\p{L}*"))
                    .collect(Collectors.joining("|", "(?<![\\p{L}'’])(?:", ")(?![\\p{L}'’])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /**
   * The conflict of two sentences of which only one is negated. A "not" before what the other
   * sentence does not speak of says nothing about it.
   */
  static Optional<Conflict> between(
      Sentence asked, Sentence claim, Alignment alignment, String language) {
    Pattern negations = NEGATIONS.computeIfAbsent(language, Negation::negations).orElse(null);
    if (negations == null
        || negations.matcher(asked.bare()).find() == negations.matcher(claim.bare()).find()) {
      return Optional.empty();
    }
    String not = first(negations, asked.bare(), alignment::isSharedInText);
    String claimsNot = first(negations, claim.bare(), alignment::isSharedInClaim);
    return not == null && claimsNot == null
        ? Optional.empty()
        : Optional.of(new Conflict(Kind.NEGATION, not, claimsNot));
  }

  /** Whether the negations of a language are listed. */
  public static boolean areKnown(String language) {
    return NEGATIONS.computeIfAbsent(language, Negation::negations).isPresent();
  }

  public static boolean isNegation(String word, String language) {
    return NEGATIONS
        .computeIfAbsent(language, Negation::negations)
        .map(words -> first(words, word) != null)
        .orElse(false);
  }

  private static String first(Pattern pattern, String text) {
    return first(pattern, text, anywhere -> true);
  }

  private static String first(Pattern pattern, String text, IntPredicate counts) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      if (counts.test(found.start())) {
        return found.group();
      }
    }
    return null;
  }
}
