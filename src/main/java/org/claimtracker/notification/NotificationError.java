package org.claimtracker.notification;

import org.claimtracker.common.Message;

/** What can be wrong with notifications and the settings of their mails. */
public enum NotificationError implements Message.Key {
  MAIL_ADDRESS,
  MAIL_CODE,
  MAIL_LANGUAGE,
  NO_NOTIFICATION
}
