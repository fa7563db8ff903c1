package org.claimtracker.notification;

import static org.claimtracker.notification.Telling.AT_ONCE;
import static org.claimtracker.notification.Telling.DAILY;

/** Why somebody is told of something, and how, unless they chose otherwise. */
public enum NotificationKind {
  /** A claim or a review was assigned to you. */
  ASSIGNED(AT_ONCE),
  /** A verdict was handed in, and you may review it. */
  HANDED_IN(AT_ONCE),
  /** A verdict of yours was sent back, with what to change. */
  SENT_BACK(AT_ONCE),
  /** A verdict of yours was approved. */
  APPROVED(DAILY),
  /** A verdict of yours was published. */
  PUBLISHED(DAILY),
  /** Somebody named you in a comment. */
  MENTIONED(AT_ONCE),
  /** Somebody commented on a claim that you check or commented on. */
  ANSWERED(DAILY),
  /** Wording that you suggested was taken into the draft. */
  WORDING_ACCEPTED(DAILY),
  /** A retraction was asked for, and you may decide it. */
  RETRACTION_ASKED(AT_ONCE),
  /** The retraction that you asked for was refused. */
  RETRACTION_REFUSED(DAILY),
  /** A verdict of yours was retracted. */
  RETRACTED(AT_ONCE),
  /** The day has come to look at a claim again. */
  RECHECK_DUE(DAILY),
  /** The day has come by which a claim of yours is to be checked. */
  CLAIM_DUE(DAILY),
  /** The day has passed by which a claim of yours was to be checked. */
  CLAIM_OVERDUE(AT_ONCE),
  /** A scheduled verdict was not published, and why. */
  SCHEDULE_MISSED(AT_ONCE),
  /** A webhook was switched off, because its receiver failed. */
  WEBHOOK_OFF(AT_ONCE),
  /** The desk's backup failed. */
  BACKUP_FAILED(AT_ONCE);

  public final Telling usually;

  NotificationKind(Telling usually) {
    this.usually = usually;
  }
}
