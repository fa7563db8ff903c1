package org.claimtracker.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.claimtracker.search.Matcher.Candidate;

/**
 * Finds what was said before. It suggests and explains; a person decides, and nothing is merged,
 * hidden or rated by it.
 */
@ApplicationScoped
public class Matching {

  private final ClaimSearch search;
  private final Meanings meanings;
  private final Likeness likeness;

  Matching(ClaimSearch search, Meanings meanings, SearchConfig config) {
    this.search = search;
    this.meanings = meanings;
    this.likeness = new Likeness(config.wordsWeight());
  }

  /**
   * Published verdicts that may say the same as a sentence or a post, the surest first.
   *
   * @param language of the text as a BCP 47 tag; null to judge by its letters
   * @return empty while there is no index
   */
  public Optional<List<Match>> verdicts(String text, String language, int most) {
    return match(text, language, most, search::inVerdicts);
  }

  /** The same over all claims of the desk. */
  public Optional<List<Match>> claims(String text, String language, int most) {
    return match(text, language, most, search::inClaims);
  }

  /** What compares meanings now: the model's name, or "words" as long as words alone count. */
  public String model() {
    return meanings.isReady() ? meanings.model() : "words";
  }

  private interface Index {
    Optional<List<Match>> ask(Function<ClaimIndex, List<Match>> asking);
  }

  private Optional<List<Match>> match(String text, String language, int most, Index index) {
    String words = new Post(text).words();
    if (words.isEmpty()) {
      return Optional.of(List.of());
    }
    float[] meaning = meanings.asked(words, language);
    return index.ask(claims -> match(claims, words, language, meaning, most));
  }

  private List<Match> match(
      ClaimIndex claims, String words, String language, float[] meaning, int most) {
    try {
      return Matcher.match(claims, words, language, meaning, likeness, most).stream()
          .filter(candidate -> candidate.sureness() >= Likeness.RELATED)
          .map(candidate -> of(candidate, words, language))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Match of(Candidate candidate, String words, String language) {
    return new Match(
        candidate.slug(),
        Double.parseDouble(String.format(Locale.ROOT, "%.3f", candidate.sureness())),
        candidate.sureness() >= Likeness.SAME ? Match.Band.SAME : Match.Band.RELATED,
        Comparison.of(
            words, candidate.statement(), language == null ? candidate.language() : language));
  }
}
