package org.claimtracker.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtracker.search.LoadedMeanings;
import org.claimtracker.search.Meanings;

/**
 * How well sentences are spotted, on labelled sentences that stand beside the project and are no
 * part of it. Takes the directory of the data, and a directory for runs if they shall be scored by
 * another program as well.
 */
final class SpottingEvaluation {

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

  private final String name;
  private final List<Labelled> sentences;
  private final List<Traits> traits;
  private final List<float[]> meanings;
  private final Path runs;

  private SpottingEvaluation(Path file, Meanings model, Path runs) throws IOException {
    this.name = file.getParent().getFileName() + "/" + file.getFileName();
    this.sentences = Files.readAllLines(file).stream().map(Labelled::read).toList();
    this.traits = sentences.stream().map(Labelled::traits).toList();
    this.meanings =
        model == null ? null : sentences.stream().map(one -> model.of(one.text)).toList();
    this.runs = runs;
  }

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data");
    Path runs = arguments.length > 1 ? Files.createDirectories(Path.of(arguments[1])) : null;
    System.out.printf(
        "%-42s %-28s %6s %6s   %s%n", "sentences", "ranked by", "AP", "F1", "balanced");
    Meanings model = LoadedMeanings.shipped();
    if (!model.awaited("en")) {
      throw new IllegalStateException("The model of sentences cannot be loaded");
    }
    Path tweets = data.resolve("ct2020-t1-en");
    new SpottingEvaluation(data.resolve("claimbuster/sentences.train.tsv"), model, runs)
        .compareAll();
    new SpottingEvaluation(data.resolve("ct2020-t5-en/sentences.train.tsv"), null, runs)
        .compareShipped();
    SpottingEvaluation train =
        new SpottingEvaluation(tweets.resolve("sentences.train.tsv"), model, runs);
    train.compareAll();
    new SpottingEvaluation(tweets.resolve("sentences.dev.tsv"), model, runs)
        .compareTrainedOn(train);
  }

  private void compareShipped() throws IOException {
    Random random = new Random(1);
    print("chance", i -> random.nextDouble());
    print("length of the sentence", this::length);
    print("shipped weights", i -> Ranker.SHIPPED.score(sentences.get(i).text, traits.get(i)));
  }

  private void compareAll() throws IOException {
    compareShipped();
    int[] folds = IntStream.range(0, sentences.size()).map(i -> i % HeldBack.FOLDS).toArray();
    List<Measures.Judged> byTraits = HeldBack.of(examples(false), folds).byWords();
    HeldBack heldBack = HeldBack.of(examples(true), folds);
    print("traits, trained, 5 folds", i -> byTraits.get(i).score());
    print("traits and words, 5 folds", i -> heldBack.byWords().get(i).score());
    print("with the meaning, 5 folds", i -> heldBack.judged().get(i).score());
  }

  private void compareTrainedOn(SpottingEvaluation others) throws IOException {
    compareShipped();
    Trained model = Trained.on(others.examples(true), "evaluated", "any");
    List<Trained.Example> asked = examples(true);
    print("traits and words, trained", i -> model.probability(asked.get(i).words(), null));
    print(
        "with the meaning, trained",
        i -> model.probability(asked.get(i).words(), asked.get(i).meaning()));
  }

  private double length(int index) {
    return Math.min(1, sentences.get(index).text.length() / 1000.0);
  }

  private List<Trained.Example> examples(boolean words) {
    return IntStream.range(0, sentences.size())
        .mapToObj(
            i ->
                Trained.Example.of(
                    words ? sentences.get(i).text : "",
                    traits.get(i),
                    words ? meanings.get(i) : null,
                    sentences.get(i).right))
        .toList();
  }

  private void print(String by, Scorer scorer) throws IOException {
    List<Measures.Judged> judged = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Labelled one = sentences.get(i);
      double score = scorer.score(i);
      judged.add(new Measures.Judged(score, one.right));
      run.add(one.group + "\t" + one.id + "\t" + score);
    }
    Measures all = Measures.of(judged);
    Measures half = Measures.of(balanced(judged));
    System.out.printf(
        Locale.ROOT,
        "%-42s %-28s %6.4f %6.4f   %6.4f %6.4f%n",
        name,
        by,
        all.averagePrecision(),
        all.f1(),
        half.averagePrecision(),
        half.f1());
    if (runs != null) {
      String file = (name + "-" + by).replaceAll("\\W+", "-") + ".tsv";
      Files.write(runs.resolve(file), run);
    }
  }

  /** As many wrong ones as right ones, as some published figures have it. */
  private static List<Measures.Judged> balanced(List<Measures.Judged> judged) {
    List<Measures.Judged> wrong = new ArrayList<>();
    List<Measures.Judged> half = new ArrayList<>();
    judged.forEach(one -> (one.right() ? half : wrong).add(one));
    Collections.shuffle(wrong, new Random(1));
    half.addAll(wrong.subList(0, Math.min(half.size(), wrong.size())));
    return half;
  }
}
