package org.claimtracker.search.match;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.common.Problems;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.match.SuggestedMatches.Part;

/**
 * Texts that are matched together: they share one search, and their embeddings are computed several
 * at a time.
 */
final class TextBatch {

  /** More texts at once would gain nothing. */
  private static final int EMBEDDED_AT_ONCE = 16;

  private final List<MatchInput> inputs;
  private final EmbeddingModel model;
  private final long until;

  /** The parts of each text of an input; what is asked twice is read once. */
  private final Map<MatchInput, List<List<Part>>> parts = new HashMap<>();

  /**
   * Reads the texts.
   *
   * @param model what reads all of them, so that their vectors are of one kind
   * @param longest how long several may take before they are answered 503
   */
  TextBatch(List<MatchInput> inputs, EmbeddingModel model, Duration longest) {
    this.inputs = inputs;
    this.model = model;
    this.until = System.nanoTime() + longest.toNanos();
    for (MatchInput input : inputs) {
      parts.computeIfAbsent(
          input, one -> one.texts().stream().map(text -> parts(text, one)).toList());
    }
    Map<String, Embedding> known = embedded();
    parts.replaceAll((input, texts) -> texts.stream().map(text -> with(known, text)).toList());
  }

  private static List<Part> parts(String text, MatchInput input) {
    PostText post = new PostText(text);
    return input.page() ? List.of(Part.whole(post, none -> null)) : Part.of(post, none -> null);
  }

  private static List<Part> with(Map<String, Embedding> known, List<Part> text) {
    return text.stream().map(part -> part.with(known.get(part.words()))).toList();
  }

  private Map<String, Embedding> embedded() {
    Set<String> wanted = new LinkedHashSet<>();
    parts.forEach(
        (input, texts) ->
            texts.stream()
                .flatMap(List::stream)
                .map(Part::words)
                .filter(words -> !words.isEmpty() && model.canRead(words, input.language()))
                .forEach(wanted::add));
    List<String> shortestFirst =
        wanted.stream().sorted(Comparator.comparingInt(String::length)).toList();
    Map<String, Embedding> known = new HashMap<>();
    for (int from = 0; from < shortestFirst.size(); from += EMBEDDED_AT_ONCE) {
      checkTime();
      List<String> some =
          shortestFirst.subList(from, Math.min(shortestFirst.size(), from + EMBEDDED_AT_ONCE));
      List<Embedding> found = model.of(some);
      for (int n = 0; n < some.size(); n++) {
        known.put(some.get(n), found.get(n));
      }
    }
    return known;
  }

  /** For each input its matches, best first. */
  List<List<Match>> in(ClaimIndex claims, MatchScore matchScore) {
    Map<MatchInput, List<Match>> found = new HashMap<>();
    for (MatchInput input : inputs) {
      found.computeIfAbsent(input, one -> in(claims, one, matchScore));
    }
    return inputs.stream().map(found::get).toList();
  }

  /** For each claim, the match with the best text. */
  private List<Match> in(ClaimIndex claims, MatchInput input, MatchScore matchScore) {
    Map<String, Match> best = new HashMap<>();
    for (List<Part> text : parts.get(input)) {
      checkTime();
      List<Match> matches = SuggestedMatches.of(claims, text, input, matchScore);
      if (input.texts().size() == 1) {
        return matches;
      }
      for (Match match : matches) {
        best.merge(match.slug(), match, (a, b) -> a.score() >= b.score() ? a : b);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::slug))
        .limit(input.most())
        .toList();
  }

  /** One text is answered however long it takes: there is no smaller request. */
  private void checkTime() {
    if (inputs.size() > 1 && System.nanoTime() > until) {
      throw Problems.unavailable(Problems.Reason.TOOK_TOO_LONG);
    }
  }
}
