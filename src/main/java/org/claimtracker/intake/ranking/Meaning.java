package org.claimtracker.intake.ranking;

/** Puts the meaning of a sentence into numbers. */
public interface Meaning {

  /** A vector; null when the sentence is in a language that the model does not know. */
  float[] of(String sentence);
}
