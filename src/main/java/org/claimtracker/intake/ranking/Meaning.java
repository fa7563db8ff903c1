package org.claimtracker.intake.ranking;

/** Embeds sentences. */
public interface Meaning {

  /** The embedding; null for a sentence in a language that the model does not know. */
  float[] of(String sentence);
}
