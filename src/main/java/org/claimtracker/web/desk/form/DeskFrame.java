package org.claimtracker.web.desk.form;

import java.util.function.LongSupplier;
import org.claimtracker.account.Actor;
import org.claimtracker.web.Frame;

/**
 * Everything a page of the desk shows around its content.
 *
 * @param person the signed-in person; null on the sign-in page
 * @param token the CSRF token for forms
 * @param notice the outcome of the last form; null for none
 * @param place this page's entry in the navigation
 * @param unreadCount how many notifications the person has not read; parts of pages do not ask
 */
public record DeskFrame(
    Frame page, Actor person, String token, Notice notice, String place, LongSupplier unreadCount) {

  public long unread() {
    return unreadCount.getAsLong();
  }

  public boolean may(String permission) {
    return person != null && person.may(permission);
  }
}
