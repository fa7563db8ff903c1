package org.claimtracker.notification;

import org.claimtracker.publish.SiteConfig;

/** The addresses in mails. They name no claim: its slug has the words of its statement. */
final class MailLinks {

  private MailLinks() {}

  static String all(SiteConfig site) {
    return site.at("/desk/notifications");
  }

  static String open(SiteConfig site, long notification) {
    return site.at("/desk/notifications/" + notification);
  }

  static String confirm(SiteConfig site, String code) {
    return site.at("/desk/mail/confirm?code=" + code);
  }

  static String unsubscribe(SiteConfig site, String code) {
    return site.at("/desk/mail/unsubscribe?code=" + code);
  }
}
