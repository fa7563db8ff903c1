package org.claimtracker.exchange.deskfile;

import org.claimtracker.common.Message;

/** Why a desk is not exported. */
enum DeskFileError implements Message.Key {
  EXPORT_CHANGED,
  EXPORT_CURSOR_UNKNOWN,
  EXPORTS_UNDER_WAY
}
