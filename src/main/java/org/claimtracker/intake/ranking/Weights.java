package org.claimtracker.intake.ranking;

import java.nio.ByteBuffer;
import java.util.Base64;

/** The weights of a logistic regression over {@link Features}, one for each place. */
public record Weights(float[] places) {

  /** The logistic function. */
  public static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** The log-odds of a sentence; above 0 it is worth checking. */
  public double sum(Features features) {
    return features.sum(places);
  }

  /** Encodes them as text, which every database stores alike. */
  public String write() {
    ByteBuffer bytes = ByteBuffer.allocate(places.length * Float.BYTES);
    bytes.asFloatBuffer().put(places);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  public static Weights read(String written) {
    byte[] bytes = Base64.getDecoder().decode(written);
    float[] places = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(places);
    return new Weights(places);
  }
}
