package org.claimtracker.intake;

/** Puts the meaning of a sentence into numbers. */
interface Meaning {

  /** A vector; null when the sentence is in a language that the model does not know. */
  float[] of(String sentence);
}
