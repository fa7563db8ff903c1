package org.claimtracker.exchange;

import org.claimtracker.common.Message;

/** Why claims are not exported. */
enum ExportError implements Message.Key {
  CURSOR_WITHOUT_LINES,
  EXPORT_FORMAT
}
