package org.claimtracker.search.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.search.Answer;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.SuggestedMatches.Part;

/**
 * Whether scores by words alone are calibrated on small desks: of pairs scored 0.9, about nine in
 * ten should say the same. Divides the sets of {@link Evaluation} into desks with the matches of
 * some texts and the claims most similar to those texts, the hardest there are, and asks each text
 * twice: as it is, and as if its matches had never been checked.
 *
 * <p>Arguments: the directory of the sets, and one for indexes.
 */
final class SmallDeskEvaluation {

  /** How many claims a desk has, and how many desks of that size are made. */
  private static final SortedMap<Integer, Integer> DESKS =
      new TreeMap<>(Map.of(30, 30, 100, 12, 1_000, 3));

  /** One in this many claims of a desk is the match of a text. */
  private static final int CLAIMS_FOR_A_TEXT = 3;

  private static final int NEAREST = 40;

  private final Map<String, Entry> claims = new LinkedHashMap<>();
  private final Map<String, Set<String>> right;
  private final Map<String, String> texts;
  private final ClaimIndex all;
  private final Path work;
  private final Random random = new Random(7);

  private SmallDeskEvaluation(Path set, Path work) throws IOException {
    LabelledClaims.claims(set.resolve("corpus.jsonl")).forEach(one -> claims.put(one.slug(), one));
    this.right = LabelledClaims.right(set.resolve("qrels.train.txt"));
    this.texts = LabelledClaims.texts(set.resolve("queries.train.tsv"));
    texts.keySet().retainAll(right.keySet());
    this.work = Files.createDirectories(work);
    this.all = filled(claims.keySet());
  }

  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> sets = Files.list(Path.of(arguments[0]))) {
      for (Path set : sets.sorted().toList()) {
        if (Files.exists(set.resolve("corpus.jsonl"))) {
          System.out.printf("%n%s%n", set.getFileName());
          SmallDeskEvaluation evaluation = new SmallDeskEvaluation(set, Path.of(arguments[1]));
          for (int size : DESKS.keySet()) {
            evaluation.print(size, DESKS.get(size));
          }
          evaluation.all.close();
        }
      }
    }
  }

  private ClaimIndex filled(Set<String> slugs) throws IOException {
    ClaimIndex index = ClaimIndex.in(Files.createTempDirectory(work, "desk"));
    for (String slug : slugs) {
      index.put(claims.get(slug), List.of());
    }
    index.show();
    return index;
  }

  private void print(int size, int desks) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (int n = 0; n < desks; n++) {
      List<String> asked = new ArrayList<>(texts.keySet());
      Collections.shuffle(asked, random);
      asked = asked.subList(0, Math.min(asked.size(), size / CLAIMS_FOR_A_TEXT));
      try (ClaimIndex desk = filled(claimsOf(size, asked))) {
        for (String text : asked) {
          answers.addAll(answers(desk, text));
        }
      }
    }
    System.out.printf("  %,d claims, %d desks%n", size, desks);
    Answer.print(answers, System.out);
  }

  private Set<String> claimsOf(int size, List<String> asked) throws IOException {
    Set<String> chosen = new LinkedHashSet<>();
    asked.forEach(text -> chosen.addAll(right.get(text)));
    List<List<Match>> near = new ArrayList<>();
    for (String text : asked) {
      near.add(suggested(all, text));
    }
    for (int n = 0; n < NEAREST; n++) {
      for (List<Match> matches : near) {
        if (n < matches.size() && chosen.size() < size) {
          chosen.add(matches.get(n).slug());
        }
      }
    }
    return chosen;
  }

  /** The best claim, and the best one without the right ones. */
  private List<Answer> answers(ClaimIndex desk, String text) {
    List<Match> matches = suggested(desk, text);
    Set<String> wanted = right.get(text).stream().map(this::words).collect(Collectors.toSet());
    return Stream.concat(
            matches.stream().limit(1),
            matches.stream().filter(match -> !wanted.contains(words(match.slug()))).limit(1))
        .map(match -> new Answer(match.score(), wanted.contains(words(match.slug()))))
        .toList();
  }

  /** A claim with the same words as a match is a match. */
  private String words(String slug) {
    return RankingScores.words(claims.get(slug).statement());
  }

  private List<Match> suggested(ClaimIndex index, String text) {
    String words = new PostText(texts.get(text)).words();
    return SuggestedMatches.of(
        index,
        Part.of(new PostText(texts.get(text)), none -> null),
        MatchInput.text(words, "en", NEAREST),
        new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT));
  }
}
