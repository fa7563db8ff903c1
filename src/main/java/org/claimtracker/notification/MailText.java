package org.claimtracker.notification;

import java.util.List;

/** Words a mail in the language of whoever gets it. */
public interface MailText {

  /**
   * What a mail tells. It holds nothing of a claim, because a mailbox is not the desk.
   *
   * @param language a BCP 47 tag
   * @param name of whoever gets it
   * @param lines what happened, oldest first
   * @param link what to open: to confirm the address, to choose a password, or to see everything
   * @param unsubscribe where mails are switched off without signing in; null for a mail that was
   *     asked for
   */
  record Content(
      String purpose,
      String language,
      String name,
      List<Line> lines,
      String link,
      String unsubscribe) {}

  /**
   * One thing that happened.
   *
   * @param link where it is shown, to those who sign in
   */
  record Line(NotificationKind kind, String link) {}

  /** The finished text. */
  record Worded(String subject, String text) {}

  Worded word(Content content);
}
