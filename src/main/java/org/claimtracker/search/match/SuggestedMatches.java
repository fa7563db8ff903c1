package org.claimtracker.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.compare.ExtractedFacts;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.lucene.WordForWord;

/** Turns candidates into matches worth suggesting. */
public final class SuggestedMatches {

  /** The number of candidates compared per suggestion. */
  private static final int LOOKED_AT = 2;

  /**
   * A post, or one of its sentences.
   *
   * @param words what is searched for
   * @param statement what is compared with claims
   * @param copies keys of the claims that it is a copy of
   * @param meaning its vector; null without a model for it
   * @param isWhole whether it is the post; what one sentence says without the others has to be the
   *     whole claim
   * @param ofSeveral whether the post has several sentences that make claims
   * @param day when it was posted, as far as the post says; null if it does not
   */
  public record Part(
      String words,
      String statement,
      Set<String> copies,
      Embedding meaning,
      boolean isWhole,
      boolean ofSeveral,
      StatedDays day) {

    /** A post as one. */
    static Part whole(PostText post, Function<String, Embedding> embedding) {
      String words = post.words();
      return new Part(
          words,
          post.statement(),
          post.copies(),
          words.isEmpty() ? null : embedding.apply(words),
          true,
          !post.claims().isEmpty(),
          post.day().orElse(null));
    }

    /** The same with its vector; null without one. */
    Part with(Embedding embedding) {
      return new Part(words, statement, copies, embedding, isWhole, ofSeveral, day);
    }

    /** A post as one, and each of its sentences: several claims would dilute each other. */
    public static List<Part> of(PostText post, Function<String, Embedding> embedding) {
      List<Part> parts = new ArrayList<>();
      Part whole = whole(post, embedding);
      parts.add(whole);
      for (String sentence : post.claims()) {
        String statement = new PostText(sentence).statement();
        parts.add(
            new Part(
                sentence, statement, Set.of(), embedding.apply(sentence), false, true, whole.day));
      }
      return parts;
    }
  }

  private final MatchInput asked;
  private final MatchScore matchScore;

  /** The statements already analysed, by language. */
  private final Map<String, ExtractedFacts> read = new HashMap<>();

  private SuggestedMatches(MatchInput asked, MatchScore matchScore) {
    this.asked = asked;
    this.matchScore = matchScore;
  }

  /**
   * Claims worth suggesting, best first. A single shared word is no evidence that two texts claim
   * the same, so without more of them the embedding alone must be close enough.
   */
  public static List<Match> of(
      ClaimIndex claims, List<Part> parts, MatchInput asked, MatchScore matchScore) {
    SuggestedMatches suggestions = new SuggestedMatches(asked, matchScore);
    Map<String, Match> best = new LinkedHashMap<>();
    for (Part part : parts) {
      for (Match match : suggestions.of(claims, part)) {
        best.merge(match.slug(), match, (one, other) -> one.score() >= other.score() ? one : other);
      }
    }
    try {
      OtherLanguages.of(claims, parts.get(0).statement, asked.language())
          .forEach(match -> best.putIfAbsent(match.slug(), match));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(match -> -match.score()))
        .limit(asked.most())
        .toList();
  }

  private List<Match> of(ClaimIndex claims, Part part) {
    if (part.words.isEmpty()) {
      return List.of();
    }
    try {
      List<Match> found = new ArrayList<>();
      List<Candidate> candidates =
          Matcher.match(
              claims,
              part.words,
              part.copies,
              asked.language(),
              part.meaning,
              matchScore.at(asked.day().orElse(part.day)),
              LOOKED_AT * asked.most());
      for (Candidate candidate : candidates) {
        if (candidate.sureness() >= MatchScore.CONSIDERED) {
          ClaimComparison comparison = compared(candidate, part);
          Match match = match(candidate, part, comparison);
          if (isWorthIt(candidate, match) && (part.isWhole || comparison.isCovered())) {
            found.add(match);
          }
        }
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isWorthIt(Candidate candidate, Match match) {
    return match.score() >= MatchScore.RELATED
        && (candidate.byMeaning() >= MatchScore.RELATED
            || match.band() == Match.Band.SAME
            || match.reasons().areSeveral());
  }

  /** One candidate, compared word by word. */
  static Match match(Candidate candidate, Part part, MatchInput asked) {
    SuggestedMatches suggestions = new SuggestedMatches(asked, null);
    return suggestions.match(candidate, part, suggestions.compared(candidate, part));
  }

  private ClaimComparison compared(Candidate candidate, Part part) {
    String language =
        LanguageAnalyzers.readAs(
            asked.language() == null ? candidate.language() : asked.language());
    ExtractedFacts facts =
        read.computeIfAbsent(
            language + part.statement, first -> ExtractedFacts.of(part.statement, language));
    return ClaimComparison.of(facts, candidate.statement());
  }

  private Match match(Candidate candidate, Part part, ClaimComparison comparison) {
    String sentence = asked.page() ? part.words : part.ofSeveral ? comparison.sentence() : null;
    if (part.copies.contains(WordForWord.key(candidate.statement()))) {
      return Match.of(candidate.slug(), sentence, 1, comparison.reasons().withoutConflicts());
    }
    boolean inDoubt = comparison.contradicted() || saysAnother(candidate, comparison);
    double sureness =
        inDoubt
            ? Math.min(MatchScore.IN_DOUBT, candidate.sureness())
            : comparison.sureness(candidate.sureness());
    Reasons reasons =
        sureness >= MatchScore.SAME && comparison.isWordedOtherwise()
            ? comparison.reasons().withoutConflicts()
            : comparison.reasons();
    return Match.of(candidate.slug(), sentence, sureness, reasons);
  }

  /** Sharing people, days and numbers does not mean that the same is said about them. */
  private static boolean saysAnother(Candidate candidate, ClaimComparison comparison) {
    return candidate.byMeaning() == 0
        && candidate.sureness() > MatchScore.IN_DOUBT
        && !comparison.alignment().sharesMoreThanNames();
  }
}
