package org.claimtracker.intake.training;

import java.util.List;

/** The desk's decisions about sentences; call it within a transaction. */
public interface PastDecisions {

  /**
   * The decisions to train on, newest first.
   *
   * @param max how many at most
   */
  List<PastDecision> newest(int max);

  /** How many sentences the desk has kept, or has dismissed. */
  long count(boolean kept);
}
