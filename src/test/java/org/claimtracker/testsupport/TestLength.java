package org.claimtracker.testsupport;

/**
 * How many rounds walks, races and kills run: a sample by default, every round with {@code
 * -Dtests.full}.
 */
public final class TestLength {

  private static final boolean FULL = !"false".equals(System.getProperty("tests.full", "false"));

  private TestLength() {}

  public static int rounds(int sample, int full) {
    return FULL ? full : sample;
  }
}
