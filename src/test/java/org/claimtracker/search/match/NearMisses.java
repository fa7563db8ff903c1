package org.claimtracker.search.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.search.embedding.SentenceModel;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.claimtracker.testsupport.Figures;

/**
 * Pairs of a claim and a text that resemble each other, and of which a person said whether an
 * answer to the one may be given to the other. What counts is the band of the claim among the
 * text's suggestions, on a desk that has the claims of all pairs.
 */
final class NearMisses {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final MatchScore SCORE = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);

  private static final int SHOWN = 5;

  /**
   * @param language of the text
   * @param right SAME, RELATED or none
   * @param claimLanguage of the claim; null if it is the text's
   * @param differs what differs, in a word
   */
  record Pair(
      String claim,
      String asked,
      String language,
      String right,
      @JsonProperty("claim_language") String claimLanguage,
      String claimant,
      String differs) {

    boolean isSame() {
      return right.equals("SAME");
    }

    boolean isInOneLanguage() {
      return claimLanguage == null;
    }

    String languageOfClaim() {
      return claimLanguage == null ? language : claimLanguage;
    }
  }

  /**
   * @param match null if the claim was not suggested
   */
  record Outcome(Pair pair, Match match) {

    boolean saysSame() {
      return match != null && match.band() == Match.Band.SAME;
    }

    boolean isRight() {
      return pair.isSame() == saysSame();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s (%s), right is %s, answered %s: %s | %s %s",
          pair.differs,
          pair.language,
          pair.right,
          match == null ? "nothing" : match.band() + " " + match.score(),
          pair.asked,
          pair.claim,
          match == null ? "" : match.reasons().conflicts());
    }
  }

  private final List<Outcome> outcomes;

  private NearMisses(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  static List<Pair> read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        pairs.add(JSON.readValue(line, Pair.class));
      }
    }
    return pairs;
  }

  /** Asks for each pair's text, with the model where it speaks the language. */
  static NearMisses asked(List<Pair> pairs, Path work, SentenceModel model) throws IOException {
    try (ClaimIndex desk = ClaimIndex.in(work)) {
      fill(desk, pairs, model);
      List<Outcome> outcomes = new ArrayList<>();
      for (Pair pair : pairs) {
        boolean spoken = model != null && isEnglish(pair.language);
        List<Part> parts =
            Part.of(
                new PostText(pair.asked),
                spoken ? words -> LoadedMeanings.embedding(model, words) : words -> null);
        MatchInput asked = MatchInput.text(pair.asked, pair.language, SHOWN);
        Match match =
            SuggestedMatches.of(desk, parts, asked, SCORE).stream()
                .filter(one -> one.slug().equals(pair.claim))
                .findFirst()
                .orElse(null);
        outcomes.add(new Outcome(pair, match));
      }
      return new NearMisses(outcomes);
    }
  }

  private static void fill(ClaimIndex desk, List<Pair> pairs, SentenceModel model)
      throws IOException {
    Set<String> known = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      if (known.add(pair.claim)) {
        boolean spoken = model != null && isEnglish(pair.languageOfClaim());
        Entry entry =
            new Entry(
                known.size(),
                pair.claim,
                pair.languageOfClaim(),
                pair.claim,
                pair.claimant == null ? "" : pair.claimant,
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
        desk.put(entry, spoken ? List.of(LoadedMeanings.embedding(model, pair.claim)) : List.of());
      }
    }
    desk.show();
  }

  private static boolean isEnglish(String language) {
    return language.equals("en");
  }

  /** Of pairs that differ, the share answered SAME. */
  double falseSame() {
    return share(outcomes.stream().filter(one -> !one.pair.isSame()).toList());
  }

  /** Of pairs in one language that say the same, the share answered SAME. */
  double trueSame() {
    return share(
        outcomes.stream().filter(one -> one.pair.isSame() && one.pair.isInOneLanguage()).toList());
  }

  private static double share(List<Outcome> all) {
    return all.stream().filter(Outcome::saysSame).count() / (double) Math.max(1, all.size());
  }

  /** Of pairs across languages, those not found or not labelled so. */
  List<Outcome> lostAcrossLanguages() {
    return outcomes.stream()
        .filter(one -> !one.pair.isInOneLanguage())
        .filter(one -> one.match == null || one.match.band() != Match.Band.OTHER_LANGUAGE)
        .toList();
  }

  List<Outcome> wrong() {
    return outcomes.stream()
        .filter(one -> !one.isRight() && (one.pair.isInOneLanguage() || one.saysSame()))
        .toList();
  }

  /** Answers of SAME that stand beside a difference. */
  List<Outcome> contradictory() {
    return outcomes.stream()
        .filter(one -> one.saysSame() && !one.match.reasons().conflicts().isEmpty())
        .toList();
  }

  void tell(String name, Figures figures, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%s, %d pairs: of different ones %.3f are SAME, of those in one language that say the"
            + " same %.3f%n",
        name,
        outcomes.size(),
        falseSame(),
        trueSame());
    Map<String, List<Outcome>> kinds =
        outcomes.stream()
            .filter(one -> !one.pair.isSame())
            .collect(
                Collectors.groupingBy(one -> one.pair.differs, TreeMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, of) ->
            out.printf(
                "  %-24s %d of %d are SAME%n",
                kind, of.stream().filter(Outcome::saysSame).count(), of.size()));
    wrong().forEach(one -> out.println("  wrong: " + one));
    figures.add(name + ": true SAME", trueSame());
    figures.add(name + ": different not SAME", 1 - falseSame());
  }
}
