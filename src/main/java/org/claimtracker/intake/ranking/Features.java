package org.claimtracker.intake.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.language.text.Token;

/**
 * The sparse feature vector of a sentence: its traits, and either its hashed words and bigrams or
 * its embedding.
 */
public record Features(int[] places, float[] values) {

  /** Size of the hash space: few collisions, and a small model. */
  public static final int PLACES = 1 << 16;

  private static final int TRAITS = Trait.values().length;

  /** Norm of the word features, as much as four full traits. */
  private static final double WEIGHT_OF_WORDS = 2;

  private static final int STEM = 4;
  private static final int ENDING = 3;

  public static Features of(String sentence, Traits traits) {
    Set<Integer> words = words(sentence);
    Features features = beside(words.size(), traits);
    int next = TRAITS + 1;
    for (int place : words) {
      features.places[next] = place;
      features.values[next] = (float) (WEIGHT_OF_WORDS / Math.sqrt(words.size()));
      next++;
    }
    return features;
  }

  /** Traits and an embedding of length 1. */
  public static Features ofMeaning(float[] meaning, Traits traits) {
    Features features = beside(meaning.length, traits);
    for (int n = 0; n < meaning.length; n++) {
      features.places[TRAITS + 1 + n] = TRAITS + 1 + n;
      features.values[TRAITS + 1 + n] = meaning[n];
    }
    return features;
  }

  /** Traits and the constant feature, with room for more. */
  private static Features beside(int more, Traits traits) {
    Features features = new Features(new int[TRAITS + 1 + more], new float[TRAITS + 1 + more]);
    for (Trait trait : Trait.values()) {
      features.places[trait.ordinal()] = trait.ordinal();
      features.values[trait.ordinal()] = (float) traits.degree(trait);
    }
    features.places[TRAITS] = TRAITS;
    features.values[TRAITS] = 1;
    return features;
  }

  private static Set<Integer> words(String sentence) {
    List<String> words = new ArrayList<>();
    words.add("^");
    for (Token token : Token.in(sentence, 0, sentence.length())) {
      // The magnitude of a number matters, its value does not.
      words.add(token.isNumber() ? "0".repeat(Math.min(4, token.text().length())) : token.lower());
    }
    words.add("$");
    Set<Integer> places = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      places.add(place(word));
      if (i > 0) {
        places.add(place(words.get(i - 1) + " " + word));
      }
      if (word.length() > STEM) {
        places.add(place(word.substring(0, STEM) + "-"));
        places.add(place("-" + word.substring(word.length() - ENDING)));
      }
    }
    return places;
  }

  /** Hashes words to a place behind those of the traits. */
  private static int place(String words) {
    int hash = words.hashCode() * 0x9E3779B1;
    return TRAITS + 1 + Math.floorMod(hash ^ hash >>> 15, PLACES - TRAITS - 1);
  }

  /** The dot product with weights. */
  double sum(float[] weights) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[places[i]] * values[i];
    }
    return sum;
  }
}
