package org.claimtracker.exchange.backup;

import org.claimtracker.common.Message;

/** Why no backup is begun. */
enum BackupError implements Message.Key {
  NO_BACKUP_DIRECTORY,
  BACKUP_BY_DATABASE
}
