package org.claimtracker.exchange.imports;

import java.util.EnumSet;
import java.util.Set;

/** How far an import has come. */
public enum ImportState {
  /** The file is there; nothing was tried. */
  NEW,
  /** A dry run waits for its turn or is under way. */
  DRY_RUN,
  /** The dry run has told what would come in. */
  READY,
  /** The run waits for its turn or is under way. */
  RUNNING,
  PAUSED,
  /** Every row has its outcome. */
  DONE,
  CANCELLED,
  /** The file could not be read to its end. */
  FAILED;

  /** In which a node works on it, or will. */
  static final Set<ImportState> ACTIVE = EnumSet.of(DRY_RUN, RUNNING);

  /** Whether a node works on it, or will. */
  public boolean isActive() {
    return ACTIVE.contains(this);
  }

  /** Whether how its rows are read can be changed. */
  public boolean isEditable() {
    return this == NEW || this == READY || this == FAILED || this == DONE;
  }

  /** Whether nothing more happens unless somebody asks. */
  public boolean isOver() {
    return this == DONE || this == CANCELLED || this == FAILED;
  }
}
