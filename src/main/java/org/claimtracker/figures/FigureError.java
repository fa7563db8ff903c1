package org.claimtracker.figures;

import org.claimtracker.common.Message;

/** What can be wrong with asking for figures. */
public enum FigureError implements Message.Key {
  NO_SUCH_FIGURE,
  NO_SUCH_ROW,
  PERIOD_BACKWARDS,
  PERIOD_OUT_OF_RANGE,
  PERIOD_TOO_LONG
}
