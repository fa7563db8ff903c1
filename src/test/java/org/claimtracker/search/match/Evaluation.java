package org.claimtracker.search.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.ScoreDoc;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.search.Answer;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.search.embedding.SentenceModel;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.EntryDocument;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.claimtracker.testsupport.Figures;

/**
 * Measures how well matching finds the claims that people matched posts to, on data outside the
 * repository: one directory per set, with {@code corpus.jsonl} (id, vclaim, title, speaker), {@code
 * queries.*.tsv} (id, text) and {@code qrels.*.txt} (query 0 claim 1). Reports MAP@5, MRR and
 * recall@20 beside plain BM25, and writes the rankings as TREC runs.
 */
public final class Evaluation {

  private static final int DEPTH = 100;
  private static final int SHOWN = 5;
  private static final MatchScore LIKENESS = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);
  private static final Pattern QUERIES = Pattern.compile("queries\\.(.+)\\.tsv");

  /** One way to rank the claims for a text, said on a day, null if that is unknown. */
  private interface Ranking {
    List<Candidate> of(String text, PartialDate day) throws IOException;
  }

  private final Path set;
  private final Path place;
  private final Figures figures;
  private final SentenceModel model;
  private final Map<String, String> statements = new HashMap<>();

  private Evaluation(Path set, Path place, Figures figures, SentenceModel model) {
    this.set = set;
    this.place = place;
    this.figures = figures;
    this.model = model;
  }

  /** Evaluates each set found; {@code work} is for runs and for indexes, which are reused. */
  public static void evaluate(Path data, Path work, Figures figures) throws IOException {
    try (SentenceModel model = SentenceModel.shipped();
        Stream<Path> sets = Files.list(data)) {
      for (Path set : sets.sorted().toList()) {
        if (Files.exists(set.resolve("corpus.jsonl"))) {
          Path place = Files.createDirectories(work.resolve(set.getFileName()));
          new Evaluation(set, place, figures, model).evaluate();
        }
        Path pairs = set.resolve("pairs.jsonl");
        if (Files.exists(pairs)) {
          Path place = Files.createDirectories(work).resolve(set.getFileName() + "-desk");
          NearMisses.asked(NearMisses.read(pairs), place, model)
              .tell(set.getFileName().toString(), figures, System.out);
        }
      }
    }
  }

  private void evaluate() throws IOException {
    try (ClaimIndex index = ClaimIndex.in(place.resolve("index"))) {
      List<Entry> claims = LabelledClaims.claims(set.resolve("corpus.jsonl"));
      claims.forEach(claim -> statements.put(claim.slug(), claim.statement()));
      if (index.size() == 0) {
        fill(index, claims);
      }
      System.out.printf("%n%s, %,d claims%n", set.getFileName(), index.size());
      System.out.printf(
          "  %-6s %-24s %8s %8s %8s %8s%n", "file", "ranking", "MAP@5", "MRR", "R@20", "queries");
      for (String file : files()) {
        evaluate(file, index);
      }
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(set)) {
      return files
          .map(file -> QUERIES.matcher(file.getFileName().toString()))
          .filter(java.util.regex.Matcher::matches)
          .map(file -> file.group(1))
          .sorted()
          .toList();
    }
  }

  private void fill(ClaimIndex index, List<Entry> claims) throws IOException {
    List<float[]> meanings =
        claims.parallelStream().map(claim -> model.meaningOf(claim.statement())).toList();
    for (int n = 0; n < claims.size(); n++) {
      index.put(claims.get(n), List.of(LoadedMeanings.embedding(meanings.get(n))));
    }
    index.keep(Map.of());
    index.show();
  }

  private void evaluate(String file, ClaimIndex index) throws IOException {
    Map<String, Set<String>> right = LabelledClaims.right(set.resolve("qrels." + file + ".txt"));
    Map<String, String> texts = LabelledClaims.texts(set.resolve("queries." + file + ".tsv"));
    Map<String, Ranking> rankings = new LinkedHashMap<>();
    rankings.put("plain BM25", (text, day) -> plain(index, text));
    rankings.put(
        "words",
        (text, day) ->
            Matcher.match(
                index, new PostText(text).words(), Set.of(), "en", null, LIKENESS, DEPTH));
    rankings.put(
        "words and meaning",
        (text, day) -> {
          String words = new PostText(text).words();
          return Matcher.match(
              index,
              words,
              Set.of(),
              "en",
              LoadedMeanings.embedding(model, words),
              LIKENESS,
              DEPTH);
        });
    rankings.put("suggested by words", (text, day) -> suggested(index, text, null, false));
    rankings.put("suggested", (text, day) -> suggested(index, text, null, true));
    if (texts.keySet().stream().anyMatch(query -> LabelledClaims.day(query) != null)) {
      rankings.put("suggested with the day", (text, day) -> suggested(index, text, day, true));
    }
    for (Map.Entry<String, Ranking> ranking : rankings.entrySet()) {
      Map<String, List<Candidate>> run = new LinkedHashMap<>();
      for (Map.Entry<String, String> text : texts.entrySet()) {
        run.put(
            text.getKey(),
            ranking.getValue().of(text.getValue(), LabelledClaims.day(text.getKey())));
      }
      RankingScores.write(
          run, place.resolve(file + "." + ranking.getKey().replace(' ', '-') + ".run"));
      tell(file, ranking.getKey(), RankingScores.of(run, right, statements));
    }
  }

  private void tell(String file, String by, RankingScores scores) {
    System.out.printf(
        Locale.ROOT,
        "  %-6s %-24s %8.4f %8.4f %8.4f %8d%n",
        file,
        by,
        scores.map5(),
        scores.mrr(),
        scores.recall20(),
        scores.queries());
    String of = set.getFileName() + " " + file + ", " + by + ": ";
    figures.add(of + "MAP@5", scores.map5());
    if (by.startsWith("suggested")) {
      System.out.printf(
          Locale.ROOT,
          "         very likely the same, if every second text had no match: precision %.3f,"
              + " recall %.3f%n",
          scores.precision(),
          scores.recall());
      Answer.print(scores.answers(), System.out);
      figures.add(of + "precision", scores.precision());
      figures.add(of + "recall", scores.recall());
    }
  }

  /** What remains of both rankings if only suggestions worth showing are kept. */
  private List<Candidate> suggested(
      ClaimIndex index, String text, PartialDate day, boolean byMeaning) {
    List<Part> parts =
        Part.of(
            new PostText(text),
            byMeaning ? words -> LoadedMeanings.embedding(model, words) : words -> null);
    return SuggestedMatches.of(
            index, parts, MatchInput.text(text, "en", SHOWN).statedOn(day), LIKENESS)
        .stream()
        .map(
            match ->
                new Candidate(match.slug(), statements.get(match.slug()), "en", match.score(), 0))
        .toList();
  }

  /** The unstemmed words of the text against those of the statements: plain BM25. */
  private static List<Candidate> plain(ClaimIndex index, String text) throws IOException {
    return index.read(
        searcher -> {
          List<Candidate> ranked = new ArrayList<>();
          SignificantTerms words =
              SignificantTerms.inField(text, EntryDocument.WORDS, searcher.getIndexReader());
          for (ScoreDoc hit : searcher.search(words.query(), DEPTH).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            ranked.add(
                new Candidate(
                    document.get(EntryDocument.SLUG),
                    document.get(EntryDocument.STATEMENT),
                    "en",
                    hit.score,
                    0));
          }
          return ranked;
        });
  }
}
