package org.claimtracker.search.lucene;

/**
 * A text's vector, of length 1. Only vectors of the same model can be compared.
 *
 * @param model the version of the model that computed it
 * @param stretch how much further apart unrelated texts are for the shipped model than for this one
 */
public record Embedding(String model, float[] vector, double stretch) {

  /**
   * How alike two texts are: 1 for the same, around 0 for unrelated ones. It is the cosine
   * similarity as the shipped model has it. Some models find any two texts alike to 0.75 or more.
   */
  public double likeness(float[] other) {
    double cosine = 0;
    for (int n = 0; n < vector.length; n++) {
      cosine += vector[n] * other[n];
    }
    return 1 - (1 - cosine) * stretch;
  }
}
