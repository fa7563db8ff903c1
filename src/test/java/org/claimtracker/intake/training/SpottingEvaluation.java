package org.claimtracker.intake.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.testsupport.Figures;

/**
 * Measures how well check-worthy sentences are ranked, on labelled data outside the repository: one
 * directory per set, with {@code sentences.train.tsv} and perhaps others to test on. Writes the
 * rankings too, to be scored by another program.
 */
public final class SpottingEvaluation {

  /** A labelled sentence: {@code group<TAB>id<TAB>label<TAB>text}. */
  private record Labelled(String group, String id, boolean right, String text) {

    static Labelled read(String line) {
      String[] fields = line.split("\t", 4);
      return new Labelled(fields[0], fields[1], fields[2].equals("1"), fields[3]);
    }

    Traits traits() {
      return Traits.of(text, null, Locale.ENGLISH);
    }
  }

  /** Scores one sentence among others. */
  private interface Scorer {
    double score(int index);
  }

  /** Larger sets are only ranked by the shipped weights, because training would take too long. */
  private static final int MAX_TRAINING_SENTENCES = 20_000;

  private static final String TRAIN = "sentences.train.tsv";

  private final String name;
  private final List<Labelled> sentences;
  private final List<Traits> traits;
  private final List<float[]> meanings;
  private final Path runs;
  private final Figures figures;

  private SpottingEvaluation(Path file, Embeddings model, Path runs, Figures figures)
      throws IOException {
    this.name = file.getParent().getFileName() + "/" + file.getFileName();
    this.sentences = Files.readAllLines(file).stream().map(Labelled::read).toList();
    this.traits = sentences.stream().map(Labelled::traits).toList();
    this.meanings =
        isLarge() ? null : sentences.parallelStream().map(one -> model.of(one.text)).toList();
    this.runs = Files.createDirectories(runs.resolve("spotting"));
    this.figures = figures;
  }

  /**
   * Evaluates each set found.
   *
   * @param work for the rankings
   */
  public static void evaluate(Path data, Path work, Figures figures) throws IOException {
    Embeddings model = LoadedMeanings.shipped();
    if (!model.awaited("en")) {
      throw new IllegalStateException("The model of sentences cannot be loaded");
    }
    System.out.printf(
        "%n%-38s %-26s %6s %6s %6s   %s%n",
        "sentences", "ranked by", "AP", "MAP", "F1", "balanced");
    try (Stream<Path> sets = Files.list(data)) {
      for (Path set : sets.filter(one -> Files.exists(one.resolve(TRAIN))).sorted().toList()) {
        SpottingEvaluation train = new SpottingEvaluation(set.resolve(TRAIN), model, work, figures);
        train.compareAll();
        for (Path file : others(set)) {
          new SpottingEvaluation(file, model, work, figures).compareTrainedOn(train);
        }
      }
    }
  }

  private static List<Path> others(Path set) throws IOException {
    try (Stream<Path> files = Files.list(set)) {
      return files
          .filter(file -> file.getFileName().toString().matches("sentences\\..+\\.tsv"))
          .filter(file -> !file.endsWith(TRAIN))
          .sorted()
          .toList();
    }
  }

  private boolean isLarge() {
    return sentences.size() > MAX_TRAINING_SENTENCES;
  }

  private void compareShipped() throws IOException {
    Random random = new Random(1);
    print("chance", i -> random.nextDouble());
    print("length of the sentence", this::length);
    print("shipped weights", i -> Ranker.SHIPPED.score(sentences.get(i).text, traits.get(i)));
  }

  private void compareAll() throws IOException {
    compareShipped();
    if (isLarge()) {
      return;
    }
    int[] folds =
        IntStream.range(0, sentences.size()).map(i -> i % CrossValidation.FOLDS).toArray();
    List<Metrics.Judged> byTraits = CrossValidation.of(examples(false), folds).byWords();
    CrossValidation heldBack = CrossValidation.of(examples(true), folds);
    print("traits, trained, 5 folds", i -> byTraits.get(i).score());
    print("traits and words, 5 folds", i -> heldBack.byWords().get(i).score());
    print("with the meaning, 5 folds", i -> heldBack.judged().get(i).score());
  }

  private void compareTrainedOn(SpottingEvaluation others) throws IOException {
    compareShipped();
    if (isLarge() || others.isLarge()) {
      return;
    }
    TrainedModel model = TrainedModel.on(others.examples(true), "evaluated", "any");
    List<TrainedModel.Example> asked = examples(true);
    print("traits and words, trained", i -> model.probability(asked.get(i).words(), null));
    print(
        "with the meaning, trained",
        i -> model.probability(asked.get(i).words(), asked.get(i).meaning()));
  }

  private double length(int index) {
    return Math.min(1, sentences.get(index).text.length() / 1000.0);
  }

  private List<TrainedModel.Example> examples(boolean words) {
    return IntStream.range(0, sentences.size())
        .mapToObj(
            i ->
                TrainedModel.Example.of(
                    words ? sentences.get(i).text : "",
                    traits.get(i),
                    words ? meanings.get(i) : null,
                    sentences.get(i).right))
        .toList();
  }

  private void print(String by, Scorer scorer) throws IOException {
    List<Metrics.Judged> judged = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Labelled one = sentences.get(i);
      double score = scorer.score(i);
      judged.add(new Metrics.Judged(score, one.right));
      run.add(one.group + "\t" + one.id + "\t" + score);
    }
    Metrics all = Metrics.of(judged);
    Metrics half = Metrics.of(balanced(judged));
    System.out.printf(
        Locale.ROOT,
        "%-38s %-26s %6.4f %6.4f %6.4f   %6.4f %6.4f%n",
        name,
        by,
        all.averagePrecision(),
        overGroups(judged),
        all.f1(),
        half.averagePrecision(),
        half.f1());
    figures.add(name + ", " + by + ": AP", all.averagePrecision());
    figures.add(name + ", " + by + ": F1", all.f1());
    Files.write(runs.resolve((name + "-" + by).replaceAll("\\W+", "-") + ".tsv"), run);
  }

  /** The mean average precision over groups, such as debates. */
  private double overGroups(List<Metrics.Judged> judged) {
    Map<String, List<Metrics.Judged>> groups = new TreeMap<>();
    for (int i = 0; i < judged.size(); i++) {
      groups.computeIfAbsent(sentences.get(i).group, first -> new ArrayList<>()).add(judged.get(i));
    }
    return groups.values().stream()
        .filter(group -> group.stream().anyMatch(Metrics.Judged::right))
        .mapToDouble(group -> Metrics.of(group).averagePrecision())
        .average()
        .orElse(0);
  }

  /** A balanced sample, as some published figures use. */
  private static List<Metrics.Judged> balanced(List<Metrics.Judged> judged) {
    List<Metrics.Judged> wrong = new ArrayList<>();
    List<Metrics.Judged> half = new ArrayList<>();
    judged.forEach(one -> (one.right() ? half : wrong).add(one));
    Collections.shuffle(wrong, new Random(1));
    half.addAll(wrong.subList(0, Math.min(half.size(), wrong.size())));
    return half;
  }
}
