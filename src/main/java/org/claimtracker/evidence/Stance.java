package org.claimtracker.evidence;

/** Which way a piece of evidence points. */
public enum Stance {
  SUPPORTS,
  REFUTES,
  CONTEXT
}
