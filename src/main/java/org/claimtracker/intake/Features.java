package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a trained model sees of a sentence: its traits, its words, and pairs of words. */
record Features(int[] places, float[] values) {

  /** Words share places rarely enough, and a model stays small. */
  static final int PLACES = 1 << 16;

  private static final int TRAITS = Trait.values().length;

  /** All words of a sentence together weigh as much as four full traits. */
  private static final double WEIGHT_OF_WORDS = 2;

  private static final int STEM = 4;
  private static final int ENDING = 3;

  static Features of(String sentence, Traits traits) {
    Set<Integer> words = words(sentence);
    int[] places = new int[TRAITS + 1 + words.size()];
    float[] values = new float[places.length];
    for (Trait trait : Trait.values()) {
      places[trait.ordinal()] = trait.ordinal();
      values[trait.ordinal()] = (float) traits.degree(trait);
    }
    places[TRAITS] = TRAITS;
    values[TRAITS] = 1;
    int next = TRAITS + 1;
    for (int place : words) {
      places[next] = place;
      values[next] = (float) (WEIGHT_OF_WORDS / Math.sqrt(words.size()));
      next++;
    }
    return new Features(places, values);
  }

  private static Set<Integer> words(String sentence) {
    List<String> words = new ArrayList<>();
    words.add("^");
    for (Token token : Token.in(sentence, 0, sentence.length())) {
      // Which number it is tells nothing, how long it is does.
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

  /** Behind the places of the traits. */
  private static int place(String words) {
    int hash = words.hashCode() * 0x9E3779B1;
    return TRAITS + 1 + Math.floorMod(hash ^ hash >>> 15, PLACES - TRAITS - 1);
  }

  /** From 0 to 1. */
  double probability(float[] weights) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[places[i]] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
