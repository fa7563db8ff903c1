package org.claimtracker.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;

/** Generated claims, the same for the same number. */
final class MadeUpClaims {

  private static final int WORDS = 60_000;
  private static final int MIDDLES = 2_000;
  private static final int DIMENSIONS = 384;
  private static final String[] BEGINNINGS =
      "ba be bo da de do fa fi ga go ka ke la lo ma mi na no pa pe ra ri sa so ta te va vo za zu"
          .split(" ");

  private final double[] frequency = new double[WORDS];
  private final float[][] middles = new float[MIDDLES][];

  MadeUpClaims() {
    double sum = 0;
    for (int n = 0; n < WORDS; n++) {
      sum += 1.0 / (n + 3);
      frequency[n] = sum;
    }
    for (int n = 0; n < MIDDLES; n++) {
      middles[n] = direction(new Random(7_000_000L + n), null);
    }
  }

  Entry claim(int n) {
    Random chance = new Random(n);
    return new Entry(
        n,
        "claim-" + n,
        "en",
        sentence(chance, 10 + chance.nextInt(20)) + " " + chance.nextInt(1_000),
        name(chance.nextInt(5_000)),
        List.of(sentence(chance, 8)),
        List.of(sentence(chance, 30), sentence(chance, 60)),
        Map.of(
            Facet.RATING, List.of(label("rating", chance.nextInt(10))),
            Facet.TOPIC, List.of(label("topic", chance.nextInt(200))),
            Facet.CLAIMANT, List.of(label("claimant", chance.nextInt(5_000))),
            Facet.LANGUAGE, List.of(new FacetLabel("en", "en"))),
        Map.of(Facet.PUBLISHED_AT, 1_000L * n, Facet.STATED_ON, (long) n % 9_000));
  }

  float[] vector(int n) {
    return direction(new Random(9_000_000L + n), middles[n % MIDDLES]);
  }

  /** Two or three words that occur together in some claim. */
  String words(int n) {
    Random chance = new Random(31L * n);
    List<String> words = new ArrayList<>();
    for (int word = 0; word < 2 + n % 2; word++) {
      words.add(word(100 + chance.nextInt(3_000)));
    }
    return String.join(" ", words);
  }

  String misspelt(int n) {
    String words = words(n);
    return words.charAt(0) + "x" + words.substring(1);
  }

  /** A paraphrase: some words left out, some added. */
  String post(int n, int claims) {
    Random chance = new Random(17L * n);
    List<String> words = new ArrayList<>();
    for (String word : claim(chance.nextInt(claims)).statement().split(" ")) {
      words.add(chance.nextInt(4) == 0 ? word(draw(chance)) : word);
    }
    return String.join(" ", words);
  }

  private String sentence(Random chance, int length) {
    StringBuilder sentence = new StringBuilder();
    for (int n = 0; n < length; n++) {
      sentence.append(n == 0 ? "" : " ").append(word(draw(chance)));
    }
    return sentence.toString();
  }

  /** The number of a word, with small ones by far the most frequent. */
  private int draw(Random chance) {
    double place = chance.nextDouble() * frequency[WORDS - 1];
    int low = 0;
    int high = WORDS - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (frequency[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String word(int n) {
    StringBuilder word = new StringBuilder("w");
    for (int rest = n + BEGINNINGS.length; rest > 0; rest /= BEGINNINGS.length) {
      word.append(BEGINNINGS[rest % BEGINNINGS.length]);
    }
    return word.toString();
  }

  private static String name(int n) {
    return "Name " + word(n);
  }

  private static FacetLabel label(String kind, int n) {
    return new FacetLabel(kind + "-" + n, kind + " " + n);
  }

  private static float[] direction(Random chance, float[] around) {
    float[] vector = new float[DIMENSIONS];
    double length = 0;
    for (int n = 0; n < DIMENSIONS; n++) {
      float own = (float) chance.nextGaussian() / (float) Math.sqrt(DIMENSIONS);
      vector[n] = around == null ? own : around[n] + 0.7f * own;
      length += vector[n] * vector[n];
    }
    for (int n = 0; n < DIMENSIONS; n++) {
      vector[n] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
